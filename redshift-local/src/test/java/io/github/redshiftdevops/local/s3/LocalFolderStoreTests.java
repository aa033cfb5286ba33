package io.github.redshiftdevops.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFolderStoreTests {

    @TempDir
    Path folder;

    private Path root;
    private LocalFolderStore store;

    @BeforeEach
    void createBucket() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(root.resolve("bucket"));
        Files.writeString(folder.resolve("secret"), "not in S3");
        store = new LocalFolderStore(root);
    }

    @Test
    void anObjectIsAFileBelowItsBucket() throws IOException {
        object("bucket/a/b.csv", "1,2");

        assertThat(read("bucket", "a/b.csv")).isEqualTo("1,2");
    }

    @Test
    void aPrefixIsABeginningOfTheKeyAndNoFolder() throws IOException {
        object("bucket/data/part1.csv", "");
        object("bucket/data/part2/x.csv", "");
        object("bucket/data/other.csv", "");
        object("bucket/data2/part3.csv", "");

        assertThat(store.keys("bucket", "data/part")).containsExactly("data/part1.csv", "data/part2/x.csv");
        assertThat(store.keys("bucket", "data/")).hasSize(3);
        assertThat(store.keys("bucket", "data")).hasSize(4);
        assertThat(store.keys("bucket", "")).hasSize(4);
    }

    @Test
    void whatIsPutIsReadUntilItIsDeleted() throws IOException {
        Path content = Files.writeString(folder.resolve("content"), "new");
        object("bucket/a/1", "older and longer");

        store.put("bucket", "a/1", content);
        store.put("bucket", "b/c/2", content);

        assertThat(read("bucket", "a/1")).isEqualTo("new");
        assertThat(store.size("bucket", "b/c/2")).isEqualTo(3);
        store.delete("bucket", "a/1");
        store.delete("bucket", "a/1");
        assertThat(store.keys("bucket", "")).containsExactly("b/c/2");
        try (Stream<Path> left = Files.list(root)) {
            assertThat(left).containsExactly(root.resolve("bucket"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/x", "a//x", "", "link/x", "file/x", "dangling/x"})
    void nothingIsWrittenOutsideOfTheFolder(String key) throws IOException {
        Files.createSymbolicLink(root.resolve("bucket/link"), folder);
        Files.createSymbolicLink(root.resolve("bucket/dangling"), folder.resolve("absent"));
        object("bucket/file", "");

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> store.put("bucket", key, folder.resolve("secret")));
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void aBucketIsNotMadeByWritingToIt() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.put("absent", "x", folder.resolve("secret")));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.delete("absent", "x"));
    }

    @Test
    void keysAreSortedByTheirBytes() throws IOException {
        for (String name : List.of("b", "a/z", "B", "a.csv", "\u00e4", "\ud83d\ude00", "\uff5e")) {
            object("bucket/" + name, "");
        }

        assertThat(store.keys("bucket", ""))
                .containsExactly("B", "a.csv", "a/z", "b", "\u00e4", "\uff5e", "\ud83d\ude00");
    }

    @Test
    void keysMayHaveBlanksAndCharactersOfAnyLanguage() throws IOException {
        object("bucket/my data/caf\u00e9 %20+#?*.csv", "x");

        assertThat(store.keys("bucket", "my d")).containsExactly("my data/caf\u00e9 %20+#?*.csv");
        assertThat(read("bucket", "my data/caf\u00e9 %20+#?*.csv")).isEqualTo("x");
    }

    @Test
    void aPrefixWithoutObjectsHasNoKeys() throws IOException {
        assertThat(store.keys("bucket", "absent/x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a", "a//b", "a/", "", "a"})
    void whatNoFileIsCalledDoesNotExist(String key) throws IOException {
        object("bucket/a/b", "x");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.open("bucket", key))
                .withMessageContaining("s3://bucket/" + key);
        assertThat(store.keys("bucket", "/a")).isEmpty();
        assertThat(store.keys("bucket", "a//b")).isEmpty();
    }

    @Test
    void aMissingBucketIsAnErrorThatNamesIt() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.keys("absent", ""))
                .withMessageContaining("s3://absent");
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> store.open("absent", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../secret",
                "..",
                ".",
                "a/../../../secret",
                "./x",
                "a/..",
                "a/./b",
                "../bucket/x",
                "\0",
                "a\0"
            })
    void whatLeadsOutOfTheRootIsRefused(String key) throws IOException {
        object("bucket/x", "");

        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.open("bucket", key));
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.keys("bucket", key + "/"));
    }

    @Test
    void anAbsolutePathStaysInTheBucket() throws IOException {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.open("bucket", folder.resolve("secret").toString()));
        assertThat(store.keys("bucket", folder.resolve("secret").toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../root", "a/b", "/", "/tmp", "\0"})
    void aBucketMustBeAPlainName(String bucket) {
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.keys(bucket, ""));
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.open(bucket, "secret"));
    }

    @Test
    void dotsInsideOfANameAreHarmless() throws IOException {
        object("bucket/a..b/..c", "x");

        assertThat(read("bucket", "a..b/..c")).isEqualTo("x");
        assertThat(store.keys("bucket", "a..")).containsExactly("a..b/..c");
    }

    @Test
    void linksThatLeadOutOfTheRootAreRefused() throws IOException {
        Files.createSymbolicLink(root.resolve("bucket/link"), folder.resolve("secret"));
        Files.createDirectory(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/f"), "x");
        Files.createDirectory(root.resolve("other"));
        Files.createSymbolicLink(root.resolve("other/out"), folder.resolve("outside"));
        Files.createSymbolicLink(root.resolve("linked-bucket"), folder.resolve("outside"));

        assertRefused("bucket", "link");
        assertRefused("other", "out/f");
        assertRefused("linked-bucket", "f");
    }

    private void assertRefused(String bucket, String key) {
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> store.open(bucket, key))
                .withMessageContaining("leads out");
        assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> store.keys(bucket, ""));
    }

    @Test
    void linksInsideOfTheRootAreFollowed() throws IOException {
        object("bucket/real/x", "1");
        Files.createSymbolicLink(root.resolve("bucket/alias"), root.resolve("bucket/real"));

        assertThat(store.keys("bucket", "alias")).containsExactly("alias/x");
        assertThat(read("bucket", "alias/x")).isEqualTo("1");
    }

    @Test
    void aLinkToItsOwnFolderDoesNotHang() throws IOException {
        Files.createSymbolicLink(root.resolve("bucket/loop"), root.resolve("bucket"));

        assertThatExceptionOfType(FileSystemLoopException.class).isThrownBy(() -> store.keys("bucket", ""));
    }

    @Test
    void theRootItselfMayBeALink() throws IOException {
        object("bucket/x", "1");
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);

        assertThat(new LocalFolderStore(link).keys("bucket", "x")).containsExactly("x");
    }

    @Test
    void withoutAFolderEveryReadSaysHowToNameOne() {
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> NoObjectStore.INSTANCE.keys("bucket", "x"))
                .satisfies(e -> assertThat(e.hint()).contains("--s3-root DIR"));
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> NoObjectStore.INSTANCE.open("bucket", "x"));
    }

    private void object(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String read(String bucket, String key) throws IOException {
        try (InputStream in = store.open(bucket, key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
