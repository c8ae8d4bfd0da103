// Serves the preview from memory to this machine alone.
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using SiteGen.Diagnostics;
using SiteGen.Emit;

namespace SiteGen.Preview;

internal sealed class PreviewServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types =
        new(new Dictionary<string, string>(new FileExtensionContentTypeProvider()
        .Mappings)
        { [".webmanifest"] = "application/manifest+json" });
    private static readonly string[] OwnFiles = ["preview.js", "preview.css"];
    private readonly WebApplication _host;
    private readonly PreviewFeed _feed;
    private readonly EventStream _events;
    private readonly CancellationTokenSource _stop = new();

    private PreviewServer(PreviewFeed feed, int port, Func<SourceSpan, string> address)
    {
        (_feed, Port) = (feed, port);
        _events = new EventStream(feed, address);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
            if (Socket.OSSupportsIPv6 && IsFree(IPAddress.IPv6Loopback, port))
                kestrel.Listen(IPAddress.IPv6Loopback, port);
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host =>
            host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _host = builder.Build();
        _host.Run(Answer);
    }

    public int Port { get; }

    public string Root => $"http://localhost:{Port}";

    /// <summary>Starts on the wanted port, or on a free one when somebody else has it.</summary>
    public static async Task<PreviewServer> Start(PreviewFeed feed, int wanted, Func<SourceSpan, string> address)
    {
        for (var port = wanted > 0 && IsFree(IPAddress.Loopback, wanted) ? wanted : FreePort(); ; port = FreePort())
        {
            var server = new PreviewServer(feed, port, address);
            try
            {
                await server._host.StartAsync();
                return server;
            }
            catch (IOException)
            {
                // Somebody was faster: two previews may start at once.
                await server.DisposeAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _host.DisposeAsync();
        _stop.Dispose();
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Answer(HttpContext exchange)
    {
        var (request, response) = (exchange.Request, exchange.Response);
        if (!IsOurs(request.Host))
        {
            await Refuse(response, StatusCodes.Status421MisdirectedRequest,
                "This preview answers to localhost only.\n");
            return;
        }
        if (IsFromOtherSite(request.Headers))
        {
            await Refuse(response, StatusCodes.Status403Forbidden,
                "A page of another site may not read this preview.\n");
            return;
        }
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await Refuse(response, StatusCodes.Status405MethodNotAllowed, "A preview is only read.\n");
            return;
        }
        foreach (var (name, value) in PreviewPage.Policy)
            response.Headers[name] = value;
        response.Headers.CacheControl = "no-cache";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var path = request.Path.Value ?? "/";
        if (path.StartsWith(PreviewPage.Folder, StringComparison.Ordinal))
            await Own(exchange, path[PreviewPage.Folder.Length..]);
        else
            await Site(exchange, path[1..]);
    }

    /// <summary>A page of another site may send its visitors' browsers here under a name of its own: only our own names
    /// count.</summary>
    private bool IsOurs(HostString host) =>
        host.Host is "localhost" or "127.0.0.1" or "[::1]" && (host.Port ?? 80) == Port;

    /// <summary>Browsers say where a request comes from. A link that somebody follows to a page here is fine; a script
    /// or picture of elsewhere is not.</summary>
    private static bool IsFromOtherSite(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        && !(headers["Sec-Fetch-Mode"].ToString() == "navigate" && headers["Sec-Fetch-Dest"].ToString() == "document");

    private async Task Own(HttpContext exchange, string name)
    {
        if (name == "events")
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, exchange.RequestAborted);
            try
            {
                await _events.Send(exchange, OutputPath(exchange.Request.Query["path"].ToString().TrimStart('/')),
                    exchange.Request.Query["version"].ToString(), end.Token);
            }
            catch (OperationCanceledException)
            {
                // The tab has gone, or the preview ends.
            }
        }
        else if (OwnFiles.Contains(name))
        {
            using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            await Send(exchange, name, copy.ToArray());
        }
        else
        {
            await Refuse(exchange.Response, StatusCodes.Status404NotFound, "The preview has no such file.\n");
        }
    }

    private async Task Site(HttpContext exchange, string asked)
    {
        var (site, _) = _feed.Now;
        var path = OutputPath(asked);
        if (site.Page(path) is { } page)
        {
            if (page.Page.Page.FrameOf is null)
                exchange.Response.Headers[HeadersOutput.OwnFrames.Name] = HeadersOutput.OwnFrames.Value;
            await Send(exchange, path, Encoding.UTF8.GetBytes(PreviewPage.Of(page.Page.Html.Bytes)));
        }
        else if (site.Page(path + "/index.html") is not null)
            exchange.Response.Redirect(exchange.Request.Path + "/" + exchange.Request.QueryString, permanent: false);
        else if (site.File(path) is { } file)
            await Send(exchange, path, file);
        else if (path == "index.html" && site.Homes.FirstOrDefault() is { } home)
            exchange.Response.Redirect(home, permanent: false);
        else
            await Missing(exchange, site, path);
    }

    private static async Task Missing(HttpContext exchange, PreviewSite site, string path)
    {
        var html = site.Sites.IsEmpty ? PreviewPage.Empty : site.NotFound(path) is { } notFound
            ? PreviewPage.Of(notFound.Page.Html.Bytes)
            : "<!doctype html>\n<html lang=\"en\"><head><title>Not found</title></head><body><p>There is no such "
                + "page.</p></body></html>\n";
        exchange.Response.StatusCode = site.Sites.IsEmpty
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status404NotFound;
        await Send(exchange, "404.html", Encoding.UTF8.GetBytes(html));
    }

    /// <summary>A folder is its index.html, as on any host.</summary>
    private static string OutputPath(string path) =>
        path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    private static async Task Send(HttpContext exchange, string path, ReadOnlyMemory<byte> bytes)
    {
        var response = exchange.Response;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..20]}\"";
        response.Headers.ETag = tag;
        if (response.StatusCode == StatusCodes.Status200OK && exchange.Request.Headers.IfNoneMatch.ToString()
            .Split(',', StringSplitOptions.TrimEntries).Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        response.ContentType = type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("javascript", StringComparison.Ordinal) || type.EndsWith("json", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(exchange.Request.Method))
            await response.Body.WriteAsync(bytes, exchange.RequestAborted);
    }

    private static async Task Refuse(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(why);
    }
}
