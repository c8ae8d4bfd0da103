// xUnit's own way of running tests, with two things more: it says how far it has come, and all classes can share a
// fixture.
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SiteGen.Tests.Support.Running;

/// <summary>Named by <c>[assembly: TestFramework]</c>.</summary>
public sealed class TestFramework(IMessageSink diagnostics) : XunitTestFramework(diagnostics)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider places, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(name, places, diagnostics)
    {
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink,
                ITestFrameworkExecutionOptions executionOptions)
        {
            var cases = testCases.ToList();
            var progress = new Progress(cases.Count, executionMessageSink, DiagnosticMessageSink);
            using var runner =
                new SharingRunner(TestAssembly, cases, DiagnosticMessageSink, progress, executionOptions);
            await runner.RunAsync();
        }
    }
}
