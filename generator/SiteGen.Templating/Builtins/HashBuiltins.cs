// string.md5, string.sha256, string.base64_encode …: digests and encodings of text.
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Templating.Builtins;

internal static class HashBuiltins
{
    public static readonly (string Name, string Parameters, Func<Arguments, object?> Body)[] Functions =
    [
        ("md5", "text", c => Hex(Digest("MD5", Bytes(c, 0)))),
        ("sha1", "text", c => Hex(Digest("SHA1", Bytes(c, 0)))),
        ("sha256", "text", c => Hex(SHA256.HashData(Bytes(c, 0)))),
        ("sha512", "text", c => Hex(SHA512.HashData(Bytes(c, 0)))),
        ("hmac_sha1", "text, secretKey", c => Hex(Keyed("SHA1", c))),
        ("hmac_sha256", "text, secretKey", c => Hex(HMACSHA256.HashData(Bytes(c, 1), Bytes(c, 0)))),
        ("hmac_sha512", "text, secretKey", c => Hex(HMACSHA512.HashData(Bytes(c, 1), Bytes(c, 0)))),
        ("base64_encode", "text", c => Convert.ToBase64String(Bytes(c, 0))),
        ("base64_decode", "text", Decode),
    ];

    private static byte[] Bytes(Arguments call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>Digests by name: the old ones are for addresses of pictures and the like, not for safety.</summary>
    private static byte[] Digest(string name, byte[] bytes) => CryptographicOperations.HashData(new HashAlgorithmName(name), bytes);

    private static byte[] Keyed(string name, Arguments call) => CryptographicOperations.HmacData(new HashAlgorithmName(name), Bytes(call, 1), Bytes(call, 0));

    private static string Decode(Arguments call)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(call.Text(0)));
        }
        catch (FormatException)
        {
            throw call.Bad(0, $"\"{call.Text(0)}\" is not Base64", "write a text that string.base64_encode made");
        }
    }
}
