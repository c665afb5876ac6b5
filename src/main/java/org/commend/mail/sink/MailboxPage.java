package org.commend.mail.sink;

import jakarta.annotation.security.PermitAll;
import org.commend.kernel.permission.Everybody;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /mailbox}: plain HTML, no script, no session. Anybody may look; there are only invented
 * people in it.
 */
@Controller
@Everybody
@ConditionalOnProperty("commend.demo")
@PermitAll
class MailboxPage {
    private final DemoLetters letters;

    MailboxPage(DemoLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/mailbox")
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model page) {
        var found = letters.newest(to.strip(), before);
        page.addAttribute("letters", found);
        page.addAttribute("to", to.strip());
        page.addAttribute("count", letters.count(to.strip()));
        page.addAttribute(
                "older", found.size() == DemoLetters.ON_ONE_PAGE ? found.getLast().number() : null);
        return "mailbox";
    }

    @GetMapping("/mailbox/{number}")
    String letter(@PathVariable long number, Model page) {
        page.addAttribute("letter", required(number));
        return "mailbox-letter";
    }

    @GetMapping("/mailbox/{number}/source")
    ResponseEntity<String> source(@PathVariable long number) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=ISO-8859-1"))
                .cacheControl(CacheControl.noStore())
                .body(required(number).source());
    }

    private ArrivedLetter required(long number) {
        return letters.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
