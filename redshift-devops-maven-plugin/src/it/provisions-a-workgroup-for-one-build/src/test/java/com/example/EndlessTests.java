package com.example;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EndlessTests {

    @Test
    void neverEnds() throws Exception {
        Files.createFile(Path.of("target", "endless"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
