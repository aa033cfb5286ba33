package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.external.ExternalFiles;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.Report;
import java.io.IOException;

/** What the catalog asks about external tables, as notices that never reach the client. */
record ExternalQuestions(ExternalFiles files) {

    private static final String QUESTION = "RSEXT";
    private static final String ROW = "RSEXR";

    /** Answers if the message is a question. */
    boolean answers(Frame frame) throws IOException {
        if (frame.type() != Report.NOTICE_RESPONSE) {
            return false;
        }
        Report report = Report.of(frame);
        String message = report.fields().getOrDefault('M', "");
        String code = report.fields().getOrDefault('C', "");
        switch (code) {
            case QUESTION -> files.answer(message);
            case ROW -> files.row(message);
            default -> {}
        }
        return code.equals(QUESTION) || code.equals(ROW);
    }
}
