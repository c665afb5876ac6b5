package org.commend.shell;

import java.util.List;
import java.util.function.Function;
import org.commend.kernel.Language;
import org.commend.programme.Programme;
import org.commend.programme.Programmes;
import org.commend.words.Languages;
import org.commend.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The same page in the other languages of its programme: asked by templates. */
@Component("otherLanguages")
public class OtherLanguages {
    private final Programmes programmes;

    OtherLanguages(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * @param name as its speakers call the language
     */
    public record Other(String tag, String name, String address) {}

    /** For a page of no programme, in the languages of all. */
    public List<Other> of(@Nullable Programme programme) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it)
                || !Addresses.speak(it.getRequest())) {
            return List.of();
        }
        var asked = it.getRequest();
        String page = asked.getRequestURI().substring(asked.getContextPath().length());
        return others(
                programme == null ? ofAll() : programme.languages(),
                Words.here().language(),
                language -> language.folder() + page);
    }

    /** The languages of all programmes of this installation, without one; they name no page. */
    public List<Other> than(Language spoken) {
        return others(ofAll(), spoken, language -> "");
    }

    private List<Language> ofAll() {
        return programmes.all().stream().flatMap(it -> it.languages().stream()).distinct().toList();
    }

    private static List<Other> others(
            List<Language> all, Language without, Function<Language, String> address) {
        return all.stream()
                .filter(it -> !it.equals(without))
                .map(it -> new Other(it.tag(), Languages.ownName(it), address.apply(it)))
                .toList();
    }
}
