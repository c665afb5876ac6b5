package org.commend.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commend.kernel.EmailAddress;
import org.commend.kernel.InvalidValue;
import org.commend.kernel.NotFound;
import org.commend.kernel.PersonName;
import org.commend.kernel.Secret;
import org.commend.kernel.permission.Everybody;
import org.commend.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the first organiser's link: the secret is the permission. */
@Controller
@Everybody
class FirstPage {
    private final FirstOrganiser first;

    FirstPage(FirstOrganiser first) {
        this.first = first;
    }

    @GetMapping("/first/{secret}")
    String form(@PathVariable String secret, Model model) {
        if (!first.isGood(new Secret(secret))) {
            throw new NotFound();
        }
        return show(secret, "", "", "", model);
    }

    @PostMapping("/first/{secret}")
    String use(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String email,
            Model model) {
        try {
            first.use(new Secret(secret), new EmailAddress(email), new PersonName(name));
            return "redirect:/login";
        } catch (InvalidValue invalid) {
            return show(secret, name, email, Words.here().of(invalid.sentence()), model);
        }
    }

    @ExceptionHandler(NotFound.class)
    void nothingHere(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String show(
            String secret, String name, String email, String problem, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute("name", name);
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        return "first";
    }
}
