package org.commend.shell;

import java.util.List;
import org.commend.kernel.Language;
import org.commend.programme.Programme;
import org.commend.words.Languages;
import org.commend.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The same page in the other languages of its programme: asked by templates. */
@Component("otherLanguages")
public class OtherLanguages {
    /**
     * @param name as its speakers call the language
     */
    public record Other(String tag, String name, String address) {}

    public List<Other> of(Programme programme) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it)
                || !Addresses.isPlain(it.getRequest())) {
            return List.of();
        }
        var asked = it.getRequest();
        String page = asked.getRequestURI().substring(asked.getContextPath().length());
        Language here = Words.here().language();
        return programme.languages().stream()
                .filter(language -> !language.equals(here))
                .map(
                        language ->
                                new Other(
                                        language.tag(),
                                        Languages.ownName(language),
                                        language.folder() + page))
                .toList();
    }
}
