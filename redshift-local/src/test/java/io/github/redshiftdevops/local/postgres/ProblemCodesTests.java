package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.LocalProblemCodes;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemCodesTests {

    @Test
    void areAllDescribedInTheDocumentation() throws Exception {
        String documentation = Files.readString(Path.of("../docs/problems.md"));

        assertThat(Pattern.compile("^## (LR\\d+): ", Pattern.MULTILINE)
                        .matcher(documentation)
                        .results()
                        .map(result -> result.group(1)))
                .containsExactlyElementsOf(codes());
    }

    private static List<String> codes() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Failure failure : Failure.values()) {
            codes.add(failure.problem("").code());
        }
        for (Field field : LocalProblemCodes.class.getDeclaredFields()) {
            codes.add((String) field.get(null));
        }
        return codes;
    }
}
