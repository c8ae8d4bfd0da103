// Asks other sites whether their pages are still there: politely, one question at a time for each host.
using System.Collections.Immutable;
using System.Net;
using SiteGen.Check.Inspection;
using SiteGen.Diagnostics;
using SiteGen.Errors;

namespace SiteGen.External;

/// <param name="Pause">Between two questions to one host, and before the first retry.</param>
internal sealed record Politeness(TimeSpan TimeOut, TimeSpan Pause, int Tries, int Hosts)
{
    public static Politeness Usual { get; } = new(TimeSpan.FromSeconds(20), TimeSpan.FromMilliseconds(500), Tries: 3, Hosts: 6);
}

internal sealed class LinkVisitor(LinkMemory memory, Politeness politeness, DateOnly today, Action<string>? onLink = null) : IDisposable
{
    private const int MostHops = 8;
    private readonly HttpClient _client = Client(politeness);

    public void Dispose() => _client.Dispose();

    public async Task Visit(ImmutableArray<ForeignLink> links, DiagnosticBag bag)
    {
        var hosts = links.GroupBy(l => new Uri(l.Url).Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = politeness.Hosts }, async (host, stop) =>
        {
            var isFirst = true;
            foreach (var link in host)
            {
                var answer = memory.Fresh(link.Url, today);
                if (answer is null)
                {
                    if (!isFirst)
                        await Task.Delay(politeness.Pause, stop);
                    isFirst = false;
                    onLink?.Invoke(link.Url);
                    answer = memory.Keep(link.Url, await Ask(link.Url, stop));
                }
                Report(link, answer, bag);
            }
        });
        memory.Save(bag);
    }

    private static void Report(ForeignLink link, LinkAnswer answer, DiagnosticBag bag)
    {
        if (!answer.IsGood)
            bag.Add((answer.Status == 0 ? ExternalErrors.NoAnswer(link.Span, link.Url, answer.Reason ?? "no answer", answer.FailsSince ?? answer.Checked) : ExternalErrors.Gone(link.Span, link.Url, answer.Status, answer.FailsSince ?? answer.Checked)) with { Reach = link.Reach });
        else if (answer.Target is { } target)
            bag.Add(ExternalErrors.Moved(link.Span, link.Url, target) with { Reach = link.Reach });
    }

    /// <summary>Asks again after a pause that doubles, when there was no answer or the site was too busy.</summary>
    private async Task<LinkAnswer> Ask(string url, CancellationToken stop)
    {
        var pause = politeness.Pause;
        for (var attempt = 1; ; attempt++, pause *= 2)
        {
            var (status, reason, target, wait) = await Follow(url, stop);
            var isBusy = status is 0 or 429 or >= 500;
            if (!isBusy || attempt == politeness.Tries || wait > politeness.TimeOut)
                return new LinkAnswer(status, reason, target, today, null);
            await Task.Delay(wait > pause ? wait : pause, stop);
        }
    }

    /// <summary>Follows an address to where it leads; the target is given when every hop is for good.</summary>
    private async Task<(int Status, string? Reason, string? Target, TimeSpan Wait)> Follow(string url, CancellationToken stop)
    {
        var (current, isForGood) = (new Uri(url), true);
        try
        {
            for (var hop = 0; hop < MostHops; hop++)
            {
                using var answer = await Once(current, stop);
                if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
                    return ((int)answer.StatusCode, null, hop > 0 && isForGood ? current.ToString() : null, Wait(answer));
                isForGood &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                current = new Uri(current, location);
            }
            return (0, "it leads in a circle", null, default);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (0, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"nothing came in {politeness.TimeOut.TotalSeconds:0.#} s"), null, default);
        }
        catch (HttpRequestException fault)
        {
            return (0, fault.HttpRequestError switch { HttpRequestError.NameResolutionError => "there is no such host", HttpRequestError.SecureConnectionError => "its certificate is not good", _ => "no connection" }, null, default);
        }
        catch (Exception fault) when (fault is UriFormatException or NotSupportedException)
        {
            return (0, "it leads to what is no web address", null, default);
        }
    }

    /// <summary>HEAD spares the other side; those who do not know it are asked with GET, and its text is left unread.</summary>
    private async Task<HttpResponseMessage> Once(Uri address, CancellationToken stop)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, address);
        var answer = await _client.SendAsync(head, HttpCompletionOption.ResponseHeadersRead, stop);
        if ((int)answer.StatusCode is < 400 or 429)
            return answer;
        answer.Dispose();
        using var get = new HttpRequestMessage(HttpMethod.Get, address);
        return await _client.SendAsync(get, HttpCompletionOption.ResponseHeadersRead, stop);
    }

    private static TimeSpan Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero;

    private static HttpClient Client(Politeness politeness)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = politeness.TimeOut }) { Timeout = politeness.TimeOut };
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"SiteGen/{typeof(LinkVisitor).Assembly.GetName().Version?.ToString(3)} (link check)");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, */*;q=0.5");
        return client;
    }
}
