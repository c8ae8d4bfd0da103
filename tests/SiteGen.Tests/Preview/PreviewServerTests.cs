// The preview answers to this machine alone, from memory alone, under the published site's policy.
using System.Net;
using System.Net.Sockets;
using System.Text;
using SiteGen.Emit;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private RunningPreview _preview = null!;

    public async Task InitializeAsync() => _preview = await RunningPreview.Start(new SiteFixture()
        .WithPage("a.md", "Body of A.\n", "A page").WithPage("404.md", "Nothing is here.\n", "Not found")
        .With("themes/default/assets/site.css", "body { color: black }\n")
        .With("themes/default/layouts/page.sbnhtml",
            "<!doctype html><html lang=\"en\"><head><meta http-equiv=\"Content-Security-Policy\" "
            + "content=\"default-src 'self'; connect-src 'none'\"><title>{{ page.title }}</title><link "
            + "rel=\"stylesheet\" href=\"{{ asset 'site.css' }}\"></head><body><main>{{ page.content "
            + "}}</main></body></html>"));

    public async Task DisposeAsync() => await _preview.DisposeAsync();

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("LOCALHOST", 421)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("127.0.0.1.nip.example", 421)]
    [InlineData("192.168.1.2", 421)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status) =>
        ((int)(await _preview.Ask("/a/", host: $"{host}:{_preview.Server.Port}")).StatusCode).ShouldBe(status);

    [Fact]
    public async Task A_name_with_another_port_is_refused() =>
        (await _preview.Ask("/a/", host: $"localhost:{_preview.Server.Port + 1}"))
            .StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);

    [Theory]
    [InlineData("cross-site", "no-cors", "script", 403)]
    [InlineData("cross-site", "no-cors", "image", 403)]
    [InlineData("cross-site", "cors", "empty", 403)]
    [InlineData("same-site", "no-cors", "style", 403)]
    [InlineData("cross-site", "navigate", "iframe", 403)]
    [InlineData("cross-site", "navigate", "embed", 403)]
    [InlineData("cross-site", "navigate", "document", 200)]
    [InlineData("same-origin", "cors", "empty", 200)]
    [InlineData("same-origin", "no-cors", "script", 200)]
    [InlineData("none", "navigate", "document", 200)]
    public async Task Pages_of_other_sites_can_link_here_and_read_nothing(string site, string mode, string destination,
        int status)
    {
        foreach (var path in new[] { "/a/", "/robots.txt", "/_sitegen/preview.js" })
        {
            using var answer =
                await _preview.Ask(path,
                headers: [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode), ("Sec-Fetch-Dest", destination)]);
            ((int)answer.StatusCode).ShouldBe(status, path);
            if (status == 200)
                answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        }
    }

    [Fact]
    public async Task The_stream_of_changes_is_refused_to_other_sites()
    {
        using var answer =
            await _preview.Ask("/_sitegen/events?path=/a/",
            headers: [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Dest", "empty")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_fault_of_our_own_in_one_answer_leaves_the_others()
    {
        _preview.Feed.Show(
            new SiteGen.Preview.PreviewSite(_preview.Session.Site.Sites, [], _ =>
            throw new InvalidOperationException("a bug")));
        (await _preview.Ask("/robots.txt")).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await _preview.Ask("/a/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void It_listens_on_loopback_only()
    {
        var others = Dns.GetHostAddresses(Dns.GetHostName())
            .Where(a => !IPAddress.IsLoopback(a) && a.AddressFamily == AddressFamily.InterNetwork);
        others.Where(address => Connects(address, _preview.Server.Port)).ShouldBeEmpty();
        Connects(IPAddress.Loopback, _preview.Server.Port).ShouldBeTrue();
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/a/..%2f..%2fsecret.txt")]
    [InlineData("/..%5c..%5csecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/%00secret.txt")]
    [InlineData("/input/a.md")]
    [InlineData("/_sitegen/../secret.txt")]
    [InlineData("/_sitegen/..%2fsecret.txt")]
    public async Task Nothing_outside_of_the_site_is_served(string path)
    {
        _preview.Folder.With("secret.txt", "the secret").With("output/secret.txt", "the secret");
        var answer = await Raw(path);
        answer.ShouldNotContain("the secret");
        answer.ShouldNotContain("title: A page");
        answer.Split('\r')[0].ShouldMatch(" (?:400|404) ");
    }

    [Fact]
    public async Task The_policy_is_the_published_one_but_for_the_stream_of_changes()
    {
        using var answer = await _preview.Ask("/a/");
        foreach (var (name, value) in HeadersOutput.Policy)
            string.Join(", ", answer.Headers.GetValues(name))
                .ShouldBe(value.Replace("connect-src 'none'", "connect-src 'self'", StringComparison.Ordinal));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("content=\"default-src 'self'; connect-src 'self'\"");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_a_browser_has_is_not_sent_again()
    {
        using var first = await _preview.Ask("/a/");
        using var again = await _preview.Ask("/a/", tag: first.Headers.ETag!.ToString());
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsStringAsync()).ShouldBeEmpty();
        using var other = await _preview.Ask("/a/", tag: "\"other\"");
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Head_says_what_get_would()
    {
        using var get = await _preview.Ask("/a/");
        using var head = await _preview.Ask("/a/", HttpMethod.Head);
        (head.Content.Headers.ContentLength, head.Content.Headers.ContentType)
            .ShouldBe((get.Content.Headers.ContentLength, get.Content.Headers.ContentType));
        (await head.Content.ReadAsStringAsync()).ShouldBeEmpty();
        (await _preview.Ask("/a/", HttpMethod.Post)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Folders_show_their_page_and_missing_ones_the_sites_own_page_for_that()
    {
        using var folder = await _preview.Ask("/a");
        (folder.StatusCode, folder.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, "/a/"));
        using var missing = await _preview.Ask("/nowhere/");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync()).ShouldContain("Nothing is here.");
        (await (await _preview.Ask("/robots.txt")).Content.ReadAsStringAsync()).ShouldStartWith("User-agent");
        using var sheet =
            await _preview.Ask("/" + _preview.Session.Site.Sites[0].Plan.AssetUrls["site.css"].TrimStart('/'));
        sheet.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task Two_previews_at_once_have_ports_of_their_own()
    {
        await using var other = await RunningPreview.Start(new SiteFixture(), _preview.Server.Port);
        other.Server.Port.ShouldNotBe(_preview.Server.Port);
        (await other.Ask("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _preview.Ask("/a/")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static bool Connects(IPAddress address, int port)
    {
        using var client = new TcpClient();
        try
        {
            return client.ConnectAsync(address, port).Wait(TimeSpan.FromSeconds(2)) && client.Connected;
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    /// <summary>The whole answer to a path as it stands: clients tidy paths before they send them.</summary>
    private async Task<string> Raw(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _preview.Server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost:{_preview.Server.Port}\r\nConnection: close\r\n\r\n"));
        return await new StreamReader(stream).ReadToEndAsync();
    }
}
