// Another web site, on this machine: it answers, has moved, is gone, is busy, or never says anything.
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SiteGen.Tests.Support;

internal sealed class OtherSite : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private int _open;

    public OtherSite()
    {
        _listener.Start();
        _ = Serve();
    }

    public string Port => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

    public string this[string path] => $"http://127.0.0.1:{Port}/{path}";

    /// <summary>Every question as method and path, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The most questions that were open at one time.</summary>
    public int MostAtOnce { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Answer(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream());
            var question = await reader.ReadLineAsync(_stop.Token) ?? "";
            var hasCookie = false;
            while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                hasCookie |= line.StartsWith("Cookie: seen=1", StringComparison.OrdinalIgnoreCase);
            var parts = question.Split(' ');
            lock (Asked)
                MostAtOnce = Math.Max(MostAtOnce, ++_open);
            Asked.Enqueue($"{parts[0]} {parts[1]}");
            if (parts[1] == "/hangs" || (parts[1] == "/hangs-on-head" && parts[0] == "HEAD"))
                await Task.Delay(Timeout.Infinite, _stop.Token);
            await Task.Delay(5, _stop.Token);
            lock (Asked)
                _open--;
            await client.GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes(Head(parts[0], parts[1], hasCookie)), _stop.Token);
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
        }
    }

    private string Head(string method, string path, bool hasCookie)
    {
        var busyOnce = path == "/busy" && Asked.Count(a => a.EndsWith(" /busy", StringComparison.Ordinal)) == 1;
        var line = path switch
        {
            "/gone" => "404 Not Found",
            "/no-head" when method == "HEAD" => "405 Method Not Allowed",
            "/busy" when busyOnce => "503 Service Unavailable",
            "/later" => "503 Service Unavailable\r\nRetry-After: 3600",
            "/moved" => $"301 Moved Permanently\r\nLocation: {this["good"]}",
            "/for-now" => $"302 Found\r\nLocation: {this["good"]}",
            "/cookie" when !hasCookie => "302 Found\r\nSet-Cookie: seen=1\r\nLocation: /cookie",
            "/no-web-address" => "302 Found\r\nLocation: mailto:a@example.org",
            "/401" => "401 Unauthorized",
            "/403" => "403 Forbidden",
            "/999" => "999 Request denied",
            "/circle" => "302 Found\r\nLocation: /circle",
            _ => "200 OK",
        };
        var text = path == "/places" ? "<p id=\"here\">Here</p>" : "";
        var type = text.Length > 0 ? "Content-Type: text/html\r\n" : "";
        return $"HTTP/1.1 {line}\r\n{type}Content-Length: {text.Length}\r\nConnection: "
            + $"close\r\n\r\n{(method == "HEAD" ? "" : text)}";
    }
}
