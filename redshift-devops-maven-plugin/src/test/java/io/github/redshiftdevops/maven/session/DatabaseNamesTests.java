package io.github.redshiftdevops.maven.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseNamesTests {

    @ParameterizedTest
    @CsvSource({
        "example-project,  example_project",
        "Example.Project,  example_project",
        "shop,             shop",
        "a--b,             a_b",
        "3d-models,        m_3d_models",
        "-x,               m_x",
        "größe,            gr_e",
        "ÄÖ,               m_",
        "dev,              dev_2",
        "template1,        template1_2",
    })
    void isTheNameOfTheModuleMadeSafe(String module, String expected) {
        assertThat(names(module)).containsExactly(expected);
    }

    @Test
    void differForModulesWhoseSafeNamesAreEqual() {
        assertThat(names("a-b", "a.b", "a_b", "a_b_2")).containsExactly("a_b", "a_b_2", "a_b_3", "a_b_2_2");
    }

    @Test
    void areNoLongerThanPostgresAllows() {
        String longName = "x".repeat(100);

        assertThat(names(longName, longName + "y"))
                .containsExactly("x".repeat(63), "x".repeat(61) + "_2")
                .doesNotHaveDuplicates();
    }

    private static List<String> names(String... modules) {
        List<Integer> indexes = IntStream.range(0, modules.length).boxed().toList();
        Function<Integer, String> name = index -> modules[index];
        return List.copyOf(DatabaseNames.of(indexes, name).values());
    }
}
