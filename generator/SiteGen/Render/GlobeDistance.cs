// Miles as the crow flies between two things with a latitude and a longitude, so that lists can say what is near.
using System.Globalization;
using SiteGen.Templating;

namespace SiteGen.Render;

internal static class GlobeDistance
{
    private const double EarthRadiusInMiles = 3958.8;

    /// <summary>Null where one of the two does not say where it is.</summary>
    public static object? Miles(object? from, object? to) =>
        Point(from) is { } a && Point(to) is { } b ? Math.Round(Haversine(a, b), 1) : null;

    private static double Haversine((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        var half = Square((b.Latitude - a.Latitude) / 2)
            + (Math.Cos(a.Latitude) * Math.Cos(b.Latitude) * Square((b.Longitude - a.Longitude) / 2));
        return 2 * EarthRadiusInMiles * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Square(double angle) => Math.Pow(Math.Sin(angle), 2);

    private static (double Latitude, double Longitude)? Point(object? thing) =>
        thing is ITemplateObject place && Radians(place, "latitude") is { } latitude
            && Radians(place, "longitude") is { } longitude ? (latitude, longitude) : null;

    private static double? Radians(ITemplateObject place, string name) =>
        place.TryGetMember(name, out var value) && value is IConvertible number and not string
            ? number.ToDouble(CultureInfo.InvariantCulture) * Math.PI / 180
            : null;
}
