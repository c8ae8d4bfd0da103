# #region setup
a = 1
# #endregion
