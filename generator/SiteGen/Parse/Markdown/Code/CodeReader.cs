// Reads a block of code: its marks, what it includes, its colours, with a finding for each that cannot be.
using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using SiteGen.Addresses;
using SiteGen.Diagnostics;
using SiteGen.Errors;
using Span = SiteGen.Diagnostics.SourceSpan;

namespace SiteGen.Parse.Markdown.Code;

/// <param name="place">Where the text stands: an offset and length within it to a span of its file.</param>
/// <param name="files">What it may include; null where nothing can be included.</param>
internal sealed class CodeReader(CodeHighlighter highlighter, IncludedFiles? files, string basePath,
    Func<int, int, Span> place, DiagnosticBag bag)
{
    private readonly List<string> _included = [];

    /// <summary>Paths of the files that are shown.</summary>
    public ImmutableArray<string> Included => [.. _included.Distinct()];

    public void Run(FencedCodeBlock fence)
    {
        if (string.IsNullOrEmpty(fence.Info))
            return;
        var marks = CodeMarks.Read(fence.Info, fence.Arguments);
        Name(fence, marks.Language);
        foreach (var word in marks.Unknown)
            bag.Add(CodeErrors.UnknownWord(At(fence, word), word));
        var lines = marks.File is null ? Written(fence) : Shown(fence, marks);
        if (marks.LastMarked > lines.Length && !lines.IsEmpty)
            bag.Add(CodeErrors.MarkBehindEnd(At(fence, "{"), marks.LastMarked, lines.Length));
        new CodeListing(marks, lines, Pieces(fence, marks, lines)).On(fence);
    }

    /// <summary>The class of the language alone, whatever stood behind it.</summary>
    private static void Name(FencedCodeBlock fence, string? language)
    {
        var attributes = fence.GetAttributes();
        attributes.Classes?.RemoveAll(c => c.StartsWith("language-", StringComparison.Ordinal));
        if (language is not null)
            (attributes.Classes ??= []).Insert(0, "language-" + language);
    }

    private ImmutableArray<ImmutableArray<CodePiece>>? Pieces(FencedCodeBlock fence, CodeMarks marks,
        ImmutableArray<string> lines)
    {
        if (marks.Language is not { } language || CodeLanguages.IsPlain(language))
            return null;
        var at = At(fence, language);
        if (CodeLanguages.IsDrawn(language))
        {
            bag.Add(CodeErrors.NotDrawn(at, language));
            return null;
        }
        if (highlighter.Languages.Scope(language) is not { } scope)
        {
            bag.Add(CodeErrors.UnknownLanguage(at, language, highlighter.Languages.Names));
            return null;
        }
        var pieces = highlighter.Lines(scope, lines, out var fault);
        if (fault is not null)
            bag.Add(fault == CodeFault.NoLibrary ? CodeErrors.NoLibrary() : CodeErrors.LeftPlain(at, fault.Why));
        return pieces;
    }

    private ImmutableArray<string> Shown(FencedCodeBlock fence, CodeMarks marks)
    {
        if (Written(fence).Any(l => l.Trim().Length > 0))
            bag.Add(CodeErrors.IncludeWithText(At(fence, "file"), marks.File!));
        if (files is null)
            return [];
        _included.Add(ContentPath.Combine(basePath, marks.File!));
        return new CodeInclude(files, basePath, word => At(fence, word), bag).Lines(marks);
    }

    private static ImmutableArray<string> Written(FencedCodeBlock fence) =>
        fence.Lines.Lines is { } lines ? [.. lines.Take(fence.Lines.Count).Select(l => l.Slice.ToString())] : [];

    /// <summary>Where a word stands in the line with which the block begins.</summary>
    private Span At(FencedCodeBlock fence, string word)
    {
        var start = place(fence.Span.Start, 1);
        var column = start.Source.Line(start.Line).IndexOf(word, start.Column - 1, StringComparison.Ordinal);
        return column < 0 ? start : start.Source.Span(start.Line, column + 1, word.Length);
    }
}
