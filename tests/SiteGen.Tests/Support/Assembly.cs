// How the tests of this project are run.
[assembly: Xunit.TestFramework("SiteGen.Tests.Support.Running.TestFramework", "SiteGen.Tests")]
