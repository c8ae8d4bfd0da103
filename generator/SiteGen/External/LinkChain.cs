// One address followed from hop to hop to where it leads, with the cookies that the hops set, and a pause between two
// questions.
using System.Globalization;
using System.Net;

namespace SiteGen.External;

/// <param name="Target">Where the address leads for good, if it has moved.</param>
/// <param name="IsFinal">True where asking again would bring the same.</param>
internal sealed record ChainAnswer(int Status, string? Reason = null, string? Target = null, TimeSpan Wait = default,
    bool IsFinal = false)
{
    /// <summary>What the page has; null when nobody wanted to know, or it is no HTML.</summary>
    public IReadOnlySet<string>? Places { get; init; }
}

internal sealed class LinkChain(HttpClient client, RequestPace pace)
{
    private const int MostHops = 8;
    private readonly CookieContainer _cookies = new();
    private bool _hasAsked;

    /// <param name="wantsPlaces">The text is read, for the places that it has.</param>
    public async Task<ChainAnswer> Follow(string url, bool wantsPlaces, CancellationToken stop)
    {
        var (first, isForGood) = (new Uri(url), true);
        var current = first;
        try
        {
            for (var hop = 0; hop < MostHops; hop++)
            {
                using var answer = await Once(current, stop);
                if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308)
                    || answer.Headers.Location is not { } location)
                {
                    var target = hop > 0 && isForGood ? current.ToString() : null;
                    var end = new ChainAnswer((int)answer.StatusCode, null, target, answer.Headers.RetryAfter?.Delta
                        ?? TimeSpan.Zero);
                    return wantsPlaces && answer.IsSuccessStatusCode
                        ? end with { Places = await PlacesOf(current, answer, stop) }
                        : end;
                }
                isForGood &= answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                current = new Uri(current, location);
                if (current.Scheme is not ("http" or "https"))
                    return Final("it leads to what is no web address");
                if (IsThisMachine(current) && !IsThisMachine(first))
                    return Final("it leads to the reader's own machine");
            }
            return Final("it leads in a circle");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new ChainAnswer(0,
                string.Create(CultureInfo.InvariantCulture,
                $"nothing came in {pace.TimeOut.TotalSeconds:0.#} s"));
        }
        catch (HttpRequestException fault)
        {
            return new ChainAnswer(0, fault.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "there is no such host",
                HttpRequestError.SecureConnectionError => "its certificate is not good",
                _ => "no connection",
            });
        }
        catch (Exception fault) when (fault is UriFormatException or NotSupportedException)
        {
            return Final("it leads to what is no web address");
        }
    }

    private async Task<IReadOnlySet<string>?> PlacesOf(Uri address, HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType is not ("text/html" or "application/xhtml+xml"))
            return null;
        using var whole = answer.RequestMessage?.Method == HttpMethod.Get
            ? answer
            : await Send(HttpMethod.Get, address, stop);
        return whole.IsSuccessStatusCode ? await ForeignPlaces.Read(whole.Content, stop) : null;
    }

    private static ChainAnswer Final(string reason) => new(0, reason, IsFinal: true);

    private static bool IsThisMachine(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip)
            && (IPAddress.IsLoopback(ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));

    /// <summary>HEAD spares the other side; those who do not know it, or hang on it, are asked with GET, and its text
    /// is left unread.</summary>
    private async Task<HttpResponseMessage> Once(Uri address, CancellationToken stop)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(pace.TimeOut / 2);
            var answer = await Send(HttpMethod.Head, address, patience.Token);
            if ((int)answer.StatusCode is < 400 or 429)
                return answer;
            answer.Dispose();
        }
        catch (Exception fault) when (fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
        }
        catch (HttpRequestException fault)
            when (fault.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse)
        {
        }
        return await Send(HttpMethod.Get, address, stop);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, Uri address, CancellationToken stop)
    {
        if (_hasAsked)
            await Task.Delay(pace.Pause, stop);
        _hasAsked = true;
        using var request = new HttpRequestMessage(method, address);
        if (_cookies.GetCookieHeader(address) is { Length: > 0 } cookies)
            request.Headers.Add("Cookie", cookies);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                Keep(address, cookie);
        }
        return answer;
    }

    private void Keep(Uri address, string cookie)
    {
        try
        {
            _cookies.SetCookies(address, cookie);
        }
        catch (CookieException)
        {
            // A cookie that browsers would not take either.
        }
    }
}
