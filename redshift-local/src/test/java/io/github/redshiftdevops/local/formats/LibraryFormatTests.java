package io.github.redshiftdevops.local.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryFormatTests {

    @ParameterizedTest
    @EnumSource
    void itsLibraryIsHere(LibraryFormat format) {
        assertThatCode(format::requireLibrary).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"AVRO,org.apache.avro:avro:", "PARQUET,org.apache.parquet:parquet-hadoop:"})
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

    private static URL classPathOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
