package io.github.redshiftdevops.local.supported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the source code says about itself: its lists, and the first sentences of its javadoc. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java/io/github/redshiftdevops/local");
    static final Path TESTS = Path.of("src/test");
    private static final Path CATALOG = Path.of("src/main/resources/io/github/redshiftdevops/local/catalog");

    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:public )?(?:final class|record)", Pattern.DOTALL);
    private static final Pattern SEE =
            Pattern.compile("@see <a href=\"([^\"]*)\">([^<]*)</a>", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+#?([\\w.]+)[^}]*}");

    private Sources() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in each match of the pattern's group, in order, each once. */
    static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            if (!found.contains(matcher.group(1))) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** The views that a script of the catalog creates from lists of columns. */
    static Set<String> views(String script) {
        return new TreeSet<>(all("(?m)^ +\\('(\\w+)', '$", read(CATALOG.resolve(script))));
    }

    /** A class as a row of a table: its first sentence, with the manual's pages. */
    static String row(String folder, String name) {
        String javadoc = javadoc(MAIN.resolve(folder).resolve(name + ".java"))
                .orElseThrow(() -> new IllegalStateException("no javadoc: " + name));
        return "| " + sentence(javadoc) + " | " + pages(javadoc) + " |";
    }

    /** The same of a class in any room. */
    static String row(String name) {
        try (Stream<Path> files = Files.walk(MAIN, 2)) {
            Path file = files.filter(path -> path.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow();
            return row(String.valueOf(file.getParent().getFileName()), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> javadoc(Path file) {
        Matcher matcher = JAVADOC.matcher(read(file));
        return matcher.find()
                ? Optional.of(
                        matcher.group(1).replaceAll("\\s*\\n\\s*\\*\\s?", " ").strip())
                : Optional.empty();
    }

    private static String sentence(String javadoc) {
        String text = javadoc.replaceAll("<p>.*|@see.*|@param.*", "").strip();
        String code = LINK.matcher(CODE.matcher(text).replaceAll("`$1`")).replaceAll("`$1`");
        Matcher end = Pattern.compile("[.;](\\s|$)").matcher(code);
        String first = code;
        while (end.find()) {
            String before = code.substring(0, end.start());
            if (before.chars().filter(c -> c == '`').count() % 2 == 0) {
                first = before;
                break;
            }
        }
        return first.replace("&lt;", "<").replace("&gt;", ">").replace("|", "\\|");
    }

    private static String pages(String javadoc) {
        List<String> links = new ArrayList<>();
        Matcher matcher = SEE.matcher(javadoc);
        while (matcher.find()) {
            links.add("[" + matcher.group(2).replaceAll("\\s+", " ") + "](" + matcher.group(1) + ")");
        }
        return String.join(", ", links);
    }

    /** The names of the folders of fixtures, which are those of classes. */
    static List<String> fixtures(String folder) {
        try (Stream<Path> folders = Files.list(TESTS.resolve("resources").resolve(folder))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code schema-quota} is {@code SchemaQuota}. */
    static String className(String fixture) {
        StringBuilder name = new StringBuilder();
        for (String word : fixture.split("-", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
