package org.commend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each table has one owner, and no other module's SQL names it: others read the owner's {@code
 * shown_…} views. Read from the source, so that a statement that no test runs is held too.
 */
class TableOwnersTests {
    private static final Path SOURCES = Path.of("src/main/java/org/commend");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED =
            Pattern.compile("create\\s+(table|(?:or replace )?view)\\s+([a-z_]+)");
    private static final Pattern NAMED =
            Pattern.compile(
                    "\\b(?:from|join|into|update|using|truncate|table)\\s+(?:only\\s+)?([a-z_]+)\\b");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private static final Map<String, List<String>> OWNED =
            Map.of(
                    "accounts",
                    List.of(
                            "account",
                            "role_held",
                            "sign_in_link",
                            "known_person",
                            "limit_use",
                            "user_entities",
                            "user_credentials",
                            "shown_account",
                            "shown_known_name",
                            "shown_role"),
                    "programme",
                    List.of(
                            "programme",
                            "edition",
                            "moment",
                            "category",
                            "criterion",
                            "question",
                            "shown_programme",
                            "shown_edition",
                            "shown_moment",
                            "shown_category",
                            "shown_criterion",
                            "shown_question"),
                    "nominations",
                    List.of(
                            "nomination",
                            "nominee",
                            "answer",
                            "draft",
                            "draft_field",
                            "draft_link",
                            "draft_former",
                            "nomination_count",
                            "nomination_address",
                            "shown_nomination",
                            "shown_nominee",
                            "shown_answer",
                            "shown_nomination_address"),
                    "judging",
                    List.of(
                            "panel_member",
                            "recusal",
                            "lifted_recusal",
                            "assignment",
                            "scorecard",
                            "scorecard_stamp",
                            "scorecard_former",
                            "score",
                            "shortlist",
                            "shortlisted",
                            "category_person",
                            "kept_out",
                            "judge_reading",
                            "given_read",
                            "counted_read",
                            "detected_conflict",
                            "shown_shortlist",
                            "shown_shortlisted"),
                    "publication",
                    List.of("honour", "recipient", "announcement", "published", "taken_down"),
                    "audit",
                    List.of("audit_chain", "audit_entry", "audit_checked", "shown_act"),
                    "mail",
                    List.of(
                            "letter",
                            "demo_letter",
                            "scheduled_tasks",
                            "shown_letter",
                            "shown_letter_address"),
                    "seeding",
                    List.of("seeds_loaded"),
                    "shell",
                    List.of("first_link", "first_links", "first_organiser"),
                    "database",
                    List.of("node_turn"));

    @Test
    void every_table_and_view_has_one_owner() {
        var owners = owners();
        for (String made : made().keySet()) {
            assertThat(owners).as("an owner of %s", made).containsKey(made);
        }
        assertThat(made().keySet()).as("what is owned exists").containsAll(owners.keySet());
    }

    @Test
    void no_module_names_a_table_of_another() {
        var owners = owners();
        var foreign = new ArrayList<String>();
        for (var source : sources()) {
            String module = SOURCES.relativize(source).getName(0).toString();
            for (String text : texts(read(source))) {
                for (String table : named(text)) {
                    String owner = owners.get(table);
                    if (owner != null && !owner.equals(module) && !isShown(table)) {
                        foreign.add(source.getFileName() + " reads " + table + " of " + owner);
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void a_view_reads_its_owners_tables_and_what_others_show() {
        var owners = owners();
        var foreign = new ArrayList<String>();
        made().forEach(
                        (view, definition) -> {
                            for (String table : named(definition)) {
                                String owner = owners.get(table);
                                if (owner != null
                                        && !owner.equals(owners.get(view))
                                        && !isShown(table)) {
                                    foreign.add(view + " reads " + table + " of " + owner);
                                }
                            }
                        });
        assertThat(foreign).isEmpty();
    }

    @Test
    void what_is_shown_of_people_and_letters_says_nothing_that_others_may_not_know() {
        assertThat(made().get("shown_nomination")).doesNotContain("nominator", "draft", "reason");
        assertThat(made().get("shown_nominee")).doesNotContain("born", "facts");
        assertThat(made().get("shown_letter")).doesNotContain("body", "recipient", "subject");
        assertThat(made().get("shown_account")).doesNotContain("name");
        assertThat(made().get("shown_act")).doesNotContain("note");
        for (var view : made().entrySet()) {
            if (isShown(view.getKey())) {
                assertThat(view.getValue()).as(view.getKey()).doesNotContain("*");
            }
        }
    }

    private static boolean isShown(String table) {
        return table.startsWith("shown_");
    }

    private static Map<String, String> owners() {
        var owners = new HashMap<String, String>();
        OWNED.forEach((module, tables) -> tables.forEach(it -> owners.put(it, module)));
        return owners;
    }

    /** Every table with an empty text, every view with its newest definition, by name. */
    private static Map<String, String> made() {
        var made = new LinkedHashMap<String, String>();
        for (var migration : migrations()) {
            String sql = read(migration).replaceAll("--[^\n]*", "");
            var found = CREATED.matcher(sql.toLowerCase(Locale.ROOT));
            while (found.find()) {
                boolean view = found.group(1).endsWith("view");
                made.put(
                        found.group(2),
                        view ? sql.substring(found.end(), sql.indexOf(';', found.end())) : "");
            }
        }
        return made;
    }

    private static Set<String> named(String sql) {
        var names = new HashSet<String>();
        var found = NAMED.matcher(sql);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** The texts of a source; texts joined by {@code +} are one, so that no name is cut in two. */
    private static List<String> texts(String source) {
        var joined =
                source.replaceAll("(?m)^\\s*(\\*|//|/\\*).*$", "")
                        .replaceAll("(?<!\")\"\\s*\\+\\s*\"(?!\")", "");
        var texts = new ArrayList<String>();
        var found = TEXT.matcher(joined);
        while (found.find()) {
            texts.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
        return texts;
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> SOURCES.relativize(it).getNameCount() > 1)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> migrations() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(it -> it.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .sorted((a, b) -> Integer.compare(numberOf(a), numberOf(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int numberOf(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf('_')));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
