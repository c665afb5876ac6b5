package org.commend.mail.sink;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * In the demo letters go to our own receiver, and the sender that Spring Boot would make stays
 * away.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("commend.demo")
class DemoMail {

    @Bean
    LetterSink letterSink(DemoLetters letters) {
        return new LetterSink(letters);
    }

    @Bean
    DemoLetters demoLetters(JdbcClient jdbc, Clock clock) {
        return new DemoLetters(jdbc, clock);
    }

    @Bean
    JavaMailSender mailSender(LetterSink sink) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(sink.port());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
