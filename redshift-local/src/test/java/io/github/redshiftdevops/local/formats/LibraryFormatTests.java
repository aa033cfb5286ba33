package io.github.redshiftdevops.local.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.Decompressor;
import io.github.redshiftdevops.sql.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.orc.OrcFile;
import org.apache.orc.impl.HadoopShims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;

class LibraryFormatTests {

    @ParameterizedTest
    @EnumSource
    void itsLibraryIsHere(LibraryFormat format) {
        assertThatCode(format::requireLibrary).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "AVRO,org.apache.avro:avro:",
        "PARQUET,org.apache.parquet:parquet-hadoop:",
        "ORC,org.apache.orc:orc-core:jar:nohive:"
    })
    void anAbsentLibraryIsNamed(String format, String coordinates) throws IOException, ReflectiveOperationException {
        URL[] ownClasses = {classPathOf(LibraryFormat.class), classPathOf(Problem.class)};
        try (URLClassLoader loader = new URLClassLoader(ownClasses, ClassLoader.getPlatformClassLoader())) {
            Class<?> formats = Class.forName(LibraryFormat.class.getName(), true, loader);
            Object alone = formats.getMethod("valueOf", String.class).invoke(null, format);

            assertThatThrownBy(() -> formats.getMethod("requireLibrary").invoke(alone))
                    .cause()
                    .hasMessageContaining("is not on the class path")
                    .satisfies(e -> assertThat(e.getClass().getMethod("fields").invoke(e))
                            .asString()
                            .contains(coordinates));
        }
    }

    /** Hadoop's runtime, which the tests write ORC files with, is not among these. */
    @Test
    void orcIsReadWithTheLibrariesThatTheErrorNames() throws IOException, ReflectiveOperationException {
        byte[] file = OrcFiles.of(
                "struct<i:int,s:string,d:decimal(4,2),t:timestamp,l:array<map<string,double>>>",
                1,
                "Nut",
                "0.5",
                LocalDateTime.of(2024, 5, 1, 1, 2),
                List.of(Map.of("k", 0.25)));
        Class<?>[] named = {OrcFile.class, HadoopShims.class, FSDataInputStream.class};
        Class<?>[] own = {LibraryFormat.class, Problem.class, Decompressor.class, StringUtils.class, Logger.class};
        URL[] classPath = Stream.concat(Stream.of(named), Stream.of(own))
                .map(LibraryFormatTests::classPathOf)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> formats = Class.forName(LibraryFormat.class.getName(), true, loader);
            Object orc = formats.getMethod("valueOf", String.class).invoke(null, "ORC");
            Object source = formats.getMethod("open", InputStream.class).invoke(orc, new ByteArrayInputStream(file));
            Class<?> sources = Class.forName(ValueSource.class.getName(), true, loader);

            assertThat(sources.getMethod("next").invoke(source))
                    .hasToString("[1,\"Nut\",0.50,\"2024-05-01 01:02:00.000000\",[{\"k\":0.25}]]");
            assertThat(sources.getMethod("next").invoke(source)).isNull();
            sources.getMethod("close").invoke(source);
        }
    }

    private static URL classPathOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
