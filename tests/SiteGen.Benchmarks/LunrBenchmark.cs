// How long an index takes, and whether ten times the pages take ten times as long.
using System.Diagnostics;
using System.Globalization;
using SiteGen.Lunr;

namespace SiteGen.Benchmarks;

/// <summary>Indexes generated documents of 700 words: <c>lunr [pages …] [plain]</c>.</summary>
internal static class LunrBenchmark
{
    private const int WordsInADocument = 700;
    private const int Vocabulary = 30_000;

    public static int Run(string[] args)
    {
        var rules = args.Contains("plain", StringComparer.Ordinal) ? LunrTextRules.Plain : LunrTextRules.Unicode;
        var sizes = args.Where(arg => int.TryParse(arg, out _))
            .Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToList();
        if (sizes.Count == 0) sizes = [100, 1_000, 10_000];
        Measure(Documents(50), rules);

        Console.WriteLine(
            $"{rules} rules, {Environment.ProcessorCount} processors, documents of {WordsInADocument} words");
        Console.WriteLine(
            "processor ms:  read     build     write  µs a document   wall ms  JSON MiB  held MiB    terms");
        foreach (var size in sizes) Print(size, Measure(Documents(size), rules));
        Console.WriteLine(
            $"peak working set {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB, the texts themselves "
            + $"included");
        return 0;
    }

    private static void Print(int size, Result result)
    {
        var cpu = result.Read + result.Build + result.Write;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{size,9} {result.Read,9:F1} {result.Build,9:F1} {result.Write,9:F1} {cpu * 1000 / size,14:F1} "
                + $"{result.Wall,9:F1} {result.Bytes / 1048576.0,9:F1} {result.Held / 1048576.0,9:F1} "
                + $"{result.Terms,8}"));
    }

    private static Result Measure(List<LunrDocument> documents, LunrTextRules rules)
    {
        var before = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        var start = Cpu;
        var builder = new LunrIndexBuilder(LunrLanguage.English with { Rules = rules },
            [new("title", 10), new("headings", 4), new("body")]);
        builder.AddRange(documents);
        var read = Cpu;
        var index = builder.Build();
        var build = Cpu;
        using var sink = new CountingStream();
        index.WriteJson(sink);
        var (write, wall) = (Cpu, clock.Elapsed.TotalMilliseconds);
        builder = null;
        return new Result(read - start, build - read, write - build, wall, sink.Length,
            GC.GetTotalMemory(true) - before, index.TermCount);
    }

    // On a machine with other work, time on the processors says more than time on the clock.
    private static double Cpu => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    // Words as frequent as in prose (the n-th one about 1/n of the first), with punctuation, capitals, and a few of
    // each page's own.
    private static List<LunrDocument> Documents(int count)
    {
        var chance = new Random(42);
        var words = Enumerable.Range(0, Vocabulary).Select(i => Word(chance, i)).ToArray();
        string Text(int length, int page) => string.Join(' ', Enumerable.Range(0, length).Select(_ =>
        {
            var word = words[(int)Math.Pow(Vocabulary, chance.NextDouble()) - 1];
            return chance.Next(200) switch
            {
                < 10 => word + ".",
                < 16 => word + ",",
                < 26 => char.ToUpperInvariant(word[0]) + word[1..],
                < 28 => word + "-" + words[chance.Next(200)],
                28 => $"page{page}",
                _ => word,
            };
        }));
        return [.. Enumerable.Range(0, count)
            .Select(page => new LunrDocument($"/guides/page-{page}/",
            [Text(6, page), Text(24, page), Text(WordsInADocument - 30, page)]))];
    }

    private static string Word(Random chance, int rank)
    {
        var letters = new char[2 + (rank < 100 ? chance.Next(4) : 2 + chance.Next(7))];
        for (var i = 0; i < letters.Length; i++)
            letters[i] = (i % 2 == 0 ? "bcdfglmnprst" : "aeiouy")[chance.Next(i % 2 == 0 ? 12 : 6)];
        return new string(letters) + new[] { "", "", "s", "ing", "ed", "ation", "ly", "é" }[chance.Next(8)];
    }

    private sealed record Result(double Read, double Build, double Write, double Wall, long Bytes, long Held,
        int Terms);

    private sealed class CountingStream : MemoryStream
    {
        private long _length;

        public override long Length => _length;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
