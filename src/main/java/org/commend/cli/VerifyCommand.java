package org.commend.cli;

import java.io.PrintStream;
import java.util.List;

final class VerifyCommand {
    VerifyCommand(PrintStream out) {}

    int run(List<String> words) {
        throw new Complaint("not yet");
    }
}
