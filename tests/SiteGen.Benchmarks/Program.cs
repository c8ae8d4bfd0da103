// dotnet run -c Release --project tests/SiteGen.Benchmarks -- [build [SIZE …] | beside PROGRAM [SIZE …]
// | site FOLDER SIZE | templates | lunr … | brands [NUMBER …] | preview [SIZE …]]
using System.Globalization;
using SiteGen.Benchmarks;

switch (args)
{
    case ["build-once", var size]:
        BuildBenchmark.RunOnce(int.Parse(size, CultureInfo.InvariantCulture));
        return 0;
    case ["beside", var program, ..]:
        BesideBenchmark.Run(program, Numbers(args.Skip(2), 100, 1000, 10000));
        return 0;
    case ["site", var folder, var size]:
        GeneratedSite.Write(folder, int.Parse(size, CultureInfo.InvariantCulture));
        HugoSite.Write(folder);
        return 0;
    case ["preview", var folder, var file, var url, var template]:
        await PreviewBenchmark.Run("site", folder, (file, url), template);
        return 0;
    case ["preview", ..]:
        foreach (var size in Numbers(args.Skip(1), 273, 1000))
            await PreviewBenchmark.RunGenerated(size);
        return 0;
    case ["templates"]:
        TemplatingBenchmark.Run();
        return 0;
    case ["lunr", ..]:
        return LunrBenchmark.Run([.. args.Skip(1)]);
    case ["brands-once", var folder, var number]:
        BrandBenchmark.RunOnce(folder, int.Parse(number, CultureInfo.InvariantCulture));
        return 0;
    case ["brands", ..]:
        BrandBenchmark.Run(Environment.CurrentDirectory, Numbers(args.Skip(1), 1, 10, 20, 50, 100));
        return 0;
    case [] or ["build", ..]:
        BuildBenchmark.Run(Numbers(args.Skip(1), 100, 1000, 10000));
        return 0;
    default:
        Console.Error.WriteLine(
            "build [SIZE …]      milliseconds per stage for sites of these sizes (100 1000 10000)\n"
            + "beside PROGRAM [SIZE …]   whole builds by the program (native, or sitegen.dll) in turn with Hugo\n"
            + "site FOLDER SIZE    write such a site, for SiteGen and for Hugo\ntemplates           parse and render a "
            + "layout with loops over 500 rows\nlunr …              the index builder alone; lunr --help says what "
            + "it takes\nbrands [NUMBER …]   the guide in this folder as so many brands (1 10 20 50 100)\npreview "
            + "[SIZE …]    from saving a file to having the changed page (273 1000)\npreview FOLDER FILE URL "
            + "TEMPLATE   the same for a copy of a site: the page's file, its address, a template; all are changed");
        return 2;
}

static int[] Numbers(IEnumerable<string> written, params int[] usual)
{
    int[] numbers = [.. written.Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
    return numbers.Length > 0 ? numbers : usual;
}
