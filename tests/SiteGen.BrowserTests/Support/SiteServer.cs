// Serves a folder on a free port of this machine, under a path if wanted, the way a web host does that reads _headers
// and sends texts compressed.
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SiteGen.BrowserTests.Support;

internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly WebApplication _host;
    private readonly string _folder;
    private readonly string _prefix;
    private readonly List<(string Path, string Name, string Value)> _headers;
    private int _requests;

    private SiteServer(string folder, string prefix)
    {
        _folder = folder;
        _prefix = prefix;
        _headers = [.. Headers(Path.Combine(folder, "_headers"))];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        builder.Services.AddResponseCompression()
            .Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        _host = builder.Build();
        _host.UseResponseCompression();
        _host.Run(Answer);
    }

    /// <summary>Address of the site's home page without the slash at its end.</summary>
    public string Root => _host.Urls.First() + _prefix;

    /// <summary>How many requests have been answered.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <param name="prefix">A path such as <c>/a/b</c> under which the folder appears; empty for the root.</param>
    public static async Task<SiteServer> Start(string folder, string prefix = "")
    {
        var server = new SiteServer(folder, prefix);
        await server._host.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private async Task Answer(HttpContext exchange)
    {
        Interlocked.Increment(ref _requests);
        var path = exchange.Request.Path.Value ?? "/";
        var inside = path.StartsWith(_prefix + "/", StringComparison.Ordinal)
            && !path.Contains("..", StringComparison.Ordinal);
        var file = inside ? Path.Combine(_folder, path[(_prefix.Length + 1)..]) : "";
        if (file.Length > 0 && Directory.Exists(file))
            file = Path.Combine(file, "index.html");
        if (!File.Exists(file))
        {
            exchange.Response.StatusCode = 404;
            file = Path.Combine(_folder, "404.html");
        }
        foreach (var (_, name, value) in _headers.Where(h => h.Path.EndsWith('*')
            ? path.StartsWith(_prefix + h.Path[..^1], StringComparison.Ordinal)
            : path == _prefix + h.Path))
            exchange.Response.Headers.Append(name, value);
        exchange.Response.ContentType = Types.TryGetContentType(file, out var type)
            ? (type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type)
            : "application/octet-stream";
        if (File.Exists(file))
            await exchange.Response.SendFileAsync(file);
    }

    /// <summary>A line without blanks before it is a path; those below it are what to send with it.</summary>
    private static IEnumerable<(string Path, string Name, string Value)> Headers(string file)
    {
        var path = "";
        foreach (var line in File.Exists(file) ? File.ReadLines(file).Where(l => l.Length > 0) : [])
        {
            if (line[0] != ' ')
                path = line;
            else
                yield return (path, line[..line.IndexOf(':', StringComparison.Ordinal)]
                    .Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        }
    }
}
