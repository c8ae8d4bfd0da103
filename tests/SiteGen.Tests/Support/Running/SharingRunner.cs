// Makes what [assembly: AssemblyFixture] names once for the whole run, so that classes share it and still run side by
// side.
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SiteGen.Tests.Support.Running;

/// <summary>A fixture that every class of the assembly may take in its constructor.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class AssemblyFixtureAttribute(Type fixture) : Attribute
{
    public Type Fixture { get; } = fixture;
}

internal sealed class SharingRunner(
    ITestAssembly assembly, IEnumerable<IXunitTestCase> cases, IMessageSink diagnostics, IMessageSink execution,
        ITestFrameworkExecutionOptions options)
    : XunitTestAssemblyRunner(assembly, cases, diagnostics, execution, options)
{
    private readonly Dictionary<Type, object> _shared = [];
    private readonly SemaphoreSlim _turns = new(options.MaxParallelThreadsOrDefault());

    /// <summary>A fixture that cannot be made fails every test with its reason.</summary>
    protected override async Task AfterTestAssemblyStartingAsync()
    {
        await base.AfterTestAssemblyStartingAsync();
        foreach (var attribute in ((IReflectionAssemblyInfo)TestAssembly.Assembly)
            .Assembly.GetCustomAttributes(typeof(AssemblyFixtureAttribute), false))
        {
            var type = ((AssemblyFixtureAttribute)attribute).Fixture;
            await Aggregator.RunAsync(async () =>
            {
                _shared[type] = Activator.CreateInstance(type)!;
                if (_shared[type] is IAsyncLifetime lifetime)
                    await lifetime.InitializeAsync();
            });
        }
    }

    protected override async Task BeforeTestAssemblyFinishedAsync()
    {
        foreach (var fixture in _shared.Values.OfType<IAsyncLifetime>())
            await Aggregator.RunAsync(fixture.DisposeAsync);
        await base.BeforeTestAssemblyFinishedAsync();
    }

    /// <summary>As many collections at once as the settings allow; a class without a collection is one of its
    /// own.</summary>
    protected override async Task<RunSummary> RunTestCollectionAsync(
        IMessageBus messageBus, ITestCollection testCollection, IEnumerable<IXunitTestCase> testCases,
            CancellationTokenSource cancellationTokenSource)
    {
        await _turns.WaitAsync(cancellationTokenSource.Token);
        try
        {
            return await new CollectionRunner(
                _shared, testCollection, testCases, DiagnosticMessageSink, messageBus, TestCaseOrderer,
                    new ExceptionAggregator(Aggregator), cancellationTokenSource).RunAsync();
        }
        finally
        {
            _turns.Release();
        }
    }

    public override void Dispose()
    {
        _turns.Dispose();
        base.Dispose();
    }

    private sealed class CollectionRunner(
        IReadOnlyDictionary<Type, object> shared, ITestCollection collection, IEnumerable<IXunitTestCase> cases,
            IMessageSink diagnostics,
        IMessageBus bus, ITestCaseOrderer orderer, ExceptionAggregator aggregator, CancellationTokenSource cancel)
        : XunitTestCollectionRunner(collection, cases, diagnostics, bus, orderer, aggregator, cancel)
    {
        protected override Task AfterTestCollectionStartingAsync()
        {
            foreach (var (type, fixture) in shared)
                CollectionFixtureMappings[type] = fixture;
            return base.AfterTestCollectionStartingAsync();
        }

        /// <summary>What is shared outlives the collection.</summary>
        protected override Task BeforeTestCollectionFinishedAsync()
        {
            foreach (var type in shared.Keys)
                CollectionFixtureMappings.Remove(type);
            return base.BeforeTestCollectionFinishedAsync();
        }
    }
}
