// The newest state of the site, and a way to wait for the next one.
namespace SiteGen.Preview;

internal sealed class PreviewFeed(PreviewSite first)
{
    private readonly Lock _lock = new();
    private PreviewSite _site = first;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The state of this moment, and a task that ends when there is another.</summary>
    public (PreviewSite Site, Task Next) Now
    {
        get
        {
            lock (_lock)
                return (_site, _next.Task);
        }
    }

    public void Show(PreviewSite site)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            (_site, waiting) = (site, _next);
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        waiting.SetResult();
    }
}
