// Wakes the preview when a file of the site changes. The disk is the truth: a watcher only says when to look, and a
// slow tick looks without it.
using System.Threading.Channels;
using SiteGen.Load;

namespace SiteGen.Preview;

internal sealed class SourceWatcher(params string[] folders) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan QuietAfterMany = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(600);
    private const int Many = 8;
    private readonly Channel<string> _changes = Channel.CreateUnbounded<string>();
    private readonly List<FileSystemWatcher> _watchers = [];
    private string _watched = "";
    private bool _failed;

    /// <summary>The full paths that have changed since the last call; none after a while in which nothing was seen, or
    /// when too much was.</summary>
    public async Task<IReadOnlyCollection<string>> Next(TimeSpan tick, CancellationToken stop)
    {
        Watch();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (!await Take(changed, tick, stop))
            return [];
        var started = Environment.TickCount64;
        while (Environment.TickCount64 - started < LongestWait.TotalMilliseconds
            && await Take(changed, changed.Count < Many ? Quiet : QuietAfterMany, stop))
        {
            // One save of an editor is several changes, and a checkout is hundreds: all of them are one batch.
        }
        return changed;
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers)
            watcher.Dispose();
        _watchers.Clear();
    }

    private async Task<bool> Take(HashSet<string> changed, TimeSpan patience, CancellationToken stop)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        try
        {
            if (!await _changes.Reader.WaitToReadAsync(late.Token))
                return false;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
        while (_changes.Reader.TryRead(out var path))
            changed.Add(path);
        return true;
    }

    /// <summary>Watches the folders anew when one of them has come, gone or been replaced, or when a watcher gave
    /// up.</summary>
    private void Watch()
    {
        var there = string.Join('|',
            folders.Select(f => Directory.Exists(f) ? $"{Directory.GetCreationTimeUtc(f).Ticks}" : "-"));
        if (there == _watched && !_failed)
            return;
        Dispose();
        (_watched, _failed) = (there, false);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 65536,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName
                    | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Report(change.FullPath);
            watcher.Created += (_, change) => Report(change.FullPath);
            watcher.Deleted += (_, change) => Report(change.FullPath);
            watcher.Renamed += (_, change) => Report(change.FullPath);
            watcher.Error += (_, _) =>
            {
                _failed = true;
                _changes.Writer.TryWrite(folder);
            };
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    private void Report(string path)
    {
        var name = Path.GetFileName(path);
        if (!LoadStage.IsIgnored(name) && !FileRoles.IsBackup(name))
            _changes.Writer.TryWrite(path);
    }
}
