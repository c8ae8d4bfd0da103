// What stands after a directive's name.
using SiteGen.Parse.Markdown;

namespace SiteGen.Tests.Parse;

public sealed class DirectiveArgumentParserTests
{
    [Theory]
    [InlineData(null, "", "")]
    [InlineData("   ", "", "")]
    [InlineData("S01", "S01", "")]
    [InlineData("S01  S02", "S01|S02", "")]
    [InlineData("title=Fees", "", "title:Fees")]
    [InlineData("title=\"If that feels hard\"", "", "title:If that feels hard")]
    [InlineData("Q01 core title=\"One two\" open=true", "Q01|core", "title:One two|open:true")]
    [InlineData("\"two words\" three", "two words|three", "")]
    [InlineData("title=\"a = b\"", "", "title:a = b")]
    [InlineData("title=\"\"", "", "title:")]
    [InlineData("title=", "", "title:")]
    [InlineData("a=b=c", "", "a:b=c")]
    [InlineData("=b", "=b", "")]
    [InlineData("title=\"never closed", "", "title:\"never closed")]
    [InlineData("\u00a0S01\u00a0S02", "S01|S02", "")]
    public void Words_and_named_values_are_told_apart(string? text, string list, string named)
    {
        var arguments = DirectiveArgumentParser.Parse(text);
        string.Join('|', arguments.List).ShouldBe(list);
        string.Join('|', arguments.Named.Select(a => $"{a.Key}:{a.Value}")).ShouldBe(named);
    }
}
