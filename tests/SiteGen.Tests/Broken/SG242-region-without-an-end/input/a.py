# #region setup
a = 1
