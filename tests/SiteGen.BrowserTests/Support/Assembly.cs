// How the tests of this project are run: side by side, in one browser, on one build of the guide.
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support.Running;

[assembly: Xunit.TestFramework("SiteGen.Tests.Support.Running.TestFramework", "SiteGen.BrowserTests")]
[assembly: AssemblyFixture(typeof(BrowserFixture))]
