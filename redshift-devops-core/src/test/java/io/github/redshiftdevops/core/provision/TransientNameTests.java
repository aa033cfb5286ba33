package io.github.redshiftdevops.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransientNameTests {

    @ParameterizedTest
    @CsvSource({
        "shop:17, rsd-shop-17-9f86d081",
        "Jenkins--Shop/Main #7, rsd-jenkins-shop-main-7-9f86d081",
        "-42-, rsd-42-9f86d081",
        "::, rsd-9f86d081"
    })
    void isMadeOfTheBuild(String build, String name) {
        assertThat(TransientName.of(build, "9f86d081")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codebuild-project:0f8fad5b-d9cb-469f-a165-70867728950e",
                "a---------------------------------b-",
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
                "\u00fc\u4e2d"
            })
    void mayBeTheNameOfAClusterAndOfAWorkgroup(String build) {
        assertThat(TransientName.of(build, "9f86d081"))
                .matches("[a-z](-?[a-z0-9])*")
                .hasSizeLessThanOrEqualTo(63)
                .endsWith("-9f86d081");
    }
}
