package io.github.redshiftdevops.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3EndpointStoreTests {

    @TempDir
    Path folder;

    private SmallS3 s3;
    private ObjectStore store;

    @BeforeEach
    void open() throws IOException {
        s3 = new SmallS3();
        store = store(s3.endpoint(), "me");
    }

    @AfterEach
    void close() {
        s3.close();
    }

    private static ObjectStore store(URI endpoint, String user) {
        return S3EndpointStore.of(
                endpoint, Region.US_EAST_1, StaticCredentialsProvider.create(AwsBasicCredentials.create(user, "x")));
    }

    @Test
    void whatIsPutIsListedReadAndDeleted() throws IOException {
        for (String key : new String[] {"a/1", "a/2", "a/3", "b"}) {
            store.put("data", key, Files.writeString(folder.resolve("content"), "content of " + key));
        }

        assertThat(store.keys("data", "a/")).containsExactly("a/1", "a/2", "a/3");
        assertThat(store.size("data", "b")).isEqualTo(12);
        try (InputStream object = store.open("data", "a/3")) {
            assertThat(new String(object.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("content of a/3");
        }

        store.delete("data", "a/2");
        store.delete("data", "a/2");
        assertThat(store.keys("data", "")).containsExactly("a/1", "a/3", "b");
        assertThat(store.keys("data", "none")).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.open("data", "absent"))
                .withMessageContaining("s3://data/absent");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.size("data", "absent"))
                .withMessageContaining("s3://data/absent");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> store.keys("nowhere", "x"))
                .satisfies(e -> assertThat(e.getFile()).isEqualTo("s3://nowhere"));
    }

    @Test
    void aWrongKeyIsAnErrorWithAHint() {
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> store(s3.endpoint(), "you").keys("data", ""))
                .withMessageContaining("cannot be reached at " + s3.endpoint())
                .satisfies(e -> assertThat(e.hint()).contains("AWS_ACCESS_KEY_ID"));
    }

    @Test
    void theLibraryIsFound() {
        assertThat(S3Endpoint.isAvailable()).isTrue();
    }
}
