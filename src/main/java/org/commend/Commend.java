package org.commend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process, one database. Begin reading at the package list in README.md. */
@SpringBootApplication
public class Commend {
    public static void main(String[] arguments) {
        SpringApplication.run(Commend.class, arguments);
    }
}
