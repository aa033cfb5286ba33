package com.example;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class FailingTests {

    @Test
    void failsOnPurpose() {
        fail("on purpose");
    }
}
