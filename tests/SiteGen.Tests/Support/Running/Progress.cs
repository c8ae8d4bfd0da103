// Says how far a run has come: one line for each class of tests that ends, which the runner's quiet default shows, too.
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SiteGen.Tests.Support.Running;

/// <summary>Hands every message on, and counts.</summary>
internal sealed class Progress(int cases, IMessageSink next, IMessageSink diagnostics)
    : LongLivedMarshalByRefObject, IMessageSink
{
    private int _done;
    private int _failed;

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestFailed)
            Interlocked.Increment(ref _failed);
        if (message is ITestCaseFinished)
            Interlocked.Increment(ref _done);
        if (message is ITestClassFinished { TestsRun: > 0 } ended)
            diagnostics.OnMessage(new DiagnosticMessage(Line(ended)));
        return next.OnMessage(message);
    }

    private string Line(ITestClassFinished ended)
    {
        var name = ended.TestClass.Class.Name;
        return string.Create(CultureInfo.InvariantCulture,
            $"{_done} of {cases} done, {_failed} failed: {name[(name.LastIndexOf('.') + 1)..]} took "
                + $"{ended.ExecutionTime:0.0} s");
    }
}
