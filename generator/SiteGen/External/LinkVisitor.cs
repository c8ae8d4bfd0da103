// Asks other sites whether their pages are still there: politely, one question at a time for each host.
using System.Collections.Immutable;
using SiteGen.Check.Inspection;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.External;

/// <param name="Pause">Between two questions to one host, and before the first retry.</param>
internal sealed record RequestPace(TimeSpan TimeOut, TimeSpan Pause, int Tries, int Hosts)
{
    public static RequestPace Usual { get; } =
        new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(500), Tries: 3, Hosts: 6);
}

internal sealed class LinkVisitor(LinkMemory memory, RequestPace pace, DateOnly today,
    IReadOnlyCollection<string> leftAlone) : IDisposable
{
    private readonly HttpClient _client = Client(pace);

    public void Dispose() => _client.Dispose();

    public async Task Visit(ImmutableArray<ForeignLink> links, DiagnosticBag bag)
    {
        var hosts = links.Where(l => !IsLeftAlone(l.Url))
            .GroupBy(l => new Uri(l.Url).Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = pace.Hosts },
            async (host, stop) =>
        {
            var isFirst = true;
            foreach (var link in host)
            {
                var answer = memory.Fresh(link.Url, today);
                if (answer is null || link.Places.Any(p => !answer.Sought.Contains(p.Id)))
                {
                    if (!isFirst)
                        await Task.Delay(pace.Pause, stop);
                    isFirst = false;
                    answer = memory.Keep(link.Url, await Ask(link, stop));
                }
                Report(link, answer, bag);
            }
        });
        memory.Save(bag);
    }

    /// <param name="places">What the page has; null when it is no HTML.</param>
    private static LinkAnswer WithPlaces(LinkAnswer answer, ForeignLink link, IReadOnlySet<string>? places)
    {
        string[] sought = [.. link.Places.Select(p => p.Id)];
        return answer with
        {
            Sought = sought,
            Missing = places is null
            ? []
            : [.. sought.Where(id => !ForeignPlaces.Has(places, id))]
        };
    }

    /// <summary>Hosts that refuse machines, and their subdomains.</summary>
    private bool IsLeftAlone(string url) => new Uri(url).Host is var host
        && leftAlone.Any(l => host.Equals(l, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + l, StringComparison.OrdinalIgnoreCase));

    private static void Report(ForeignLink link, LinkAnswer answer, DiagnosticBag bag)
    {
        if (!answer.IsGood)
            bag.Add((answer.Status == 0
                ? ExternalErrors.NoAnswer(link.Span, link.Url, answer.Reason ?? "no answer", answer.FailsSince
                    ?? answer.Checked)
                : ExternalErrors.Gone(link.Span, link.Url, answer.Status, answer.FailsSince
                    ?? answer.Checked)) with
            { Reach = link.Reach });
        foreach (var (id, span) in link.Places.Where(p => answer.IsGood && answer.Missing.Contains(p.Id)))
            bag.Add(ExternalErrors.NoPlace(span, link.Url, id) with { Reach = link.Reach });
        if (answer.IsGood && answer.Target is { } target)
            bag.Add(ExternalErrors.Moved(link.Span, link.Url, target) with { Reach = link.Reach });
    }

    /// <summary>Asks again after a pause that doubles, when there was no answer or the site was too busy.</summary>
    private async Task<LinkAnswer> Ask(ForeignLink link, CancellationToken stop)
    {
        var pause = pace.Pause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            var answer = await new LinkChain(_client, pace)
                .Follow(link.Url, wantsPlaces: !link.Places.IsEmpty, stop);
            var isBusy = answer.Status is 0 or 429 or >= 500 && !answer.IsFinal;
            if (!isBusy || attempt == pace.Tries || answer.Wait > pace.TimeOut)
                return WithPlaces(new LinkAnswer(answer.Status, answer.Reason, answer.Target, today, null), link,
                    answer.Places);
            await Task.Delay(answer.Wait > pause ? answer.Wait : pause, stop);
        }
    }

    private static HttpClient Client(RequestPace pace)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = pace.TimeOut
            })
        { Timeout = pace.TimeOut };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(
            $"SiteGen/{typeof(LinkVisitor).Assembly.GetName().Version?.ToString(3)} (link check)");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
        return client;
    }
}
