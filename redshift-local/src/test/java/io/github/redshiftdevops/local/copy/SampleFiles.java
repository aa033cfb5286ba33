package io.github.redshiftdevops.local.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Writes files as teams have them: one with a byte order mark and Windows' line ends, one with neither. */
final class SampleFiles {

    private final Path bucket;

    SampleFiles(Path root) throws IOException {
        bucket = Files.createDirectories(root.resolve("sample"));
    }

    void write() throws IOException {
        object("products.csv", "\uFEFFproduct_name,price\r\n" + products(500, "\r\n"));
        object("products_staging.csv", "product_name,price\n" + products(100, "\n"));
        String users = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> "user%d@example.com,First%d,\"Last, %d\"\n".formatted(i, i, i))
                .collect(Collectors.joining("", "email,first_name,last_name\n", ""));
        object("users.csv", users);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bucket.resolve("users.csv.gz")))) {
            out.write(users.getBytes(StandardCharsets.UTF_8));
        }
        object("bad/products.csv", "product_name,price\nKettle,10.03\nPot,cheap\nCup,2.50\n");
    }

    private static String products(int count, String lineEnd) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, "\"Product %d, large\",%.2f", i, 10 + i * 39.9 / count))
                .collect(Collectors.joining(lineEnd));
    }

    void object(String key, String content) throws IOException {
        Path file = bucket.resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
