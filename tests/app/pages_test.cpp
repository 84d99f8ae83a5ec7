// What the pages say: of whom and when, where they lead, and that they ask nobody else.
#include <doctest/doctest.h>

#include <set>

#include "tests/app/command.hpp"
#include "tests/app/record_of_the_mag.hpp"
#include "tests/app/site.hpp"

using namespace test;

TEST_CASE("a page says what the command says, and leads on to events and people") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/people/p-0013?asOf=2011");
  CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"fr\">"));
  CHECK(says(page, "n'occupe plus de siège"));
  CHECK(page.find("<a href=\"/fr/record/434\">434</a>") != std::string::npos);
  CHECK(page.find("href=\"/en/people/p-0013?asOf=2011\"") != std::string::npos);
  CHECK(page.find("mag people --public --lang=fr --as-of=2011 p-0013") != std::string::npos);
  CHECK(page.find("<script>") == std::string::npos);
  for (const char* target : {"/en/cycles", "/fr/compare", "/fr/record"})
    CHECK(site.body(target).find("<h1>") != std::string::npos);
  CHECK(page.find(" style=") == std::string::npos);
  CHECK(
      site.body("/en/seats?asOf=2011")
          .find("<td data-label=\"Since\"><time datetime=\"2011-05-26\">2011-05-26</time></td>") !=
      std::string::npos);
  // Also where more follows.
  CHECK(site.body("/en/people").find("<time datetime=\"2010-12-30\">2010-12-30</time> (<a ") !=
        std::string::npos);
  const std::string finding = site.body("/en/why?about=quota/IV.4/government/2025");
  CHECK(finding.find("<h1>") == finding.rfind("<h1>"));
  CHECK(finding.find("<h2>quota/IV.4/government/2025</h2>") != std::string::npos);
  const std::string next = site.body("/en/next?asOf=2018");
  CHECK(next.find("<table>") != std::string::npos);
  CHECK(site.body("/en/cycles").find("href=\"/en/seats?asOf=2011\">2011</a>") != std::string::npos);
}

TEST_CASE("the heading of a page says which it is, and of whom on which day") {
  Site site(record_of_the_mag());
  for (const auto& [target, title] : {std::pair{"/fr/people?asOf=2011", "Personnes"},
                                      {"/fr/next?asOf=2011", "Ce qui vient"},
                                      {"/en/rules?asOf=2011", "Terms of reference"}}) {
    const std::string page = site.body(target);
    CHECK(page.find("<h1>" + std::string(title) + " <span class=\"of\">Multistakeholder") !=
          std::string::npos);
  }
  CHECK(site.body("/fr/compare").find("<h1>Comparer</h1>") != std::string::npos);
  // Where the answer does not say of whom it is.
  for (const char* target : {"/fr/cycles", "/fr/findings", "/fr/record"})
    CHECK(site.body(target).find(" <span class=\"of\">Multistakeholder Advisory Group of the "
                                 "Internet Governance Forum</span></h1>") != std::string::npos);
}

TEST_CASE("a page about somebody or something is named after it") {
  Site site(record_of_the_mag());
  const std::string of = " <span class=\"of\">Multistakeholder";
  const auto is_named = [&](const std::string& target, const std::string& name,
                            const std::string& more) {
    const std::string page = site.body(target);
    CAPTURE(target);
    CHECK(says(page, "<title>" + name +
                         " · Multistakeholder Advisory Group of the Internet Governance Forum</"));
    CHECK(says(page, "<h1>" + name + more));
    CHECK(times_in(page, "<h1>") == 1);
  };
  is_named("/en/people/p-0002", "Ayesha Hassan", of);
  is_named("/en/why?about=p-0002&asOf=2011", "Why: Ayesha Hassan, private sector", of);
  is_named("/fr/why?about=p-0002&asOf=2011", "Pourquoi : Ayesha Hassan, secteur privé", of);
  is_named("/en/why?about=rotation/V.4/2010", "Why: All members – new members: 3/56 (5.4%)", of);
  is_named("/fr/why?about=rotation/V.4/2010",
           "Pourquoi : Ensemble des membres – nouveaux membres : 3/56 (5,4 %)", of);
  is_named("/en/why-not?person=Hofmann", "Why not: Jeanette Hofmann", of);
  is_named("/fr/rules/IV.4", "Clause IV.4 · Composition", of);
  is_named("/fr/parameters/rotation.share", "Paramètre : rotation.share", of);
  is_named("/en/record/434", "Event 434: resignation of a member", of);
}

TEST_CASE("what a page is named after is not told again") {
  Site site(record_of_the_mag());
  const std::string clause = site.body("/en/rules/IV.4");
  CHECK(times_in(clause, "Clause IV.4 · Composition") == times_in(clause, "<title>") + 2);
  const std::string person = site.body("/fr/people/p-0020");
  CHECK(person.find("<p>p-0020, Association for Progressive Communications</p>") != person.npos);
  CHECK(person.find("<h2>Pourquoi</h2>\n<p>") != person.npos);
  CHECK(times_in(person, "<span class=\"strong\">") == 0);
  // The address of a source leads there from the heading.
  const std::string source = site.body("/en/sources/25");
  CHECK(source.find("<h1><a href=\"https://www.ipjustice.org/") != source.npos);
  CHECK(times_in(source.substr(0, source.find("<form class=\"asked")), "<p><a href") == 0);
}

TEST_CASE("a page begins with a sentence that answers, and so does the command") {
  struct Lead {
    const char *page, *command, *en, *fr;
  };
  const auto leads = std::to_array<Lead>({
      {"people", "people", "People: ", "Personnes : "},
      {"rules", "clauses", "; judged by a rule: ", " ; jugées par une règle : "},
      {"rules/versions", "terms", "Versions: ", "Versions : "},
      {"findings", "audit --by-clause", "; findings by verdict: ", " ; constats par verdict : "},
      {"findings/day", "audit", "Rules: met: ", "Règles : respectés : "},
      {"next", "next", "; to be filled, as recorded: ", " ; à pourvoir, d'après le registre : "},
      {"record", "log", "Events: 515; taking effect: ", "Événements : 515 ; dates d'effet : "},
      {"record/forums", "forums", "Editions of the Forum: 20; held: 20.",
       "Éditions du Forum : 20 ; tenues : 20."},
      {"record/meetings", "meetings", "Meetings: ", "Réunions : "},
      {"sources", "sources", "events that rest on them: 515", "événements qui en viennent : 515"},
      {"seats/by-event", "blame", "Seats with a name: ", "Sièges avec un nom : "},
  });
  Site site(record_of_the_mag());
  for (const Lead& each : leads)
    for (const char* language : {"en", "fr"}) {
      CAPTURE(each.page);
      const std::string said = language == std::string_view("fr") ? each.fr : each.en;
      const std::string page =
          site.body("/" + std::string(language) + "/" + each.page + "?asOf=2026-01-01");
      CHECK(says(page.substr(0, page.find("class=\"asked\"")), said));
      check_says(ask(each.command + std::string(" --as-of 2026-01-01 --lang ") + language), {said});
    }
}

TEST_CASE("members stand in the order of their names, whatever the codes of their countries are") {
  Site site(record_of_the_council());
  for (const char* target : {"/en/next", "/fr/seats", "/en/seats/by-event"}) {
    const std::string page = site.body(target);
    CAPTURE(target);
    CHECK(page.find(">Angola</a>") < page.find(">Benin</a>"));
    CHECK(page.find(">Benin</a>", page.find("<table>")) <
          page.find(">Bulgaria</a>", page.find("<table>")));
  }
}

TEST_CASE("what belongs to a page stands above its list") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/en/record");
  for (const char* path : {"/en/record/forums", "/en/record/meetings"})
    CHECK(page.find("<a href=\"" + std::string(path)) < page.find("<table>"));
}

TEST_CASE("what says what follows stands with it, behind the form") {
  Site site(record_of_the_mag());
  for (const char* target : {"/en/rules/versions", "/en/next?asOf=2018"}) {
    const std::string page = site.body(target);
    const std::size_t form = page.find("class=\"asked\"");
    CHECK(page.find("<p>", page.find("id=\"answer\"")) < form);
    CHECK(std::min(page.find("<p>From "), page.find("<p>The term ends")) > form);
  }
}

TEST_CASE("no page in French says a value in English") {
  for (const Folder* folder : {&record_of_the_mag(), &record_of_the_council()}) {
    Site site(*folder);
    std::set<std::string> open = {"/fr/rules",        "/fr/rules/versions",         "/fr/what-if",
                                  "/fr/findings/day", "/fr/findings/day?asOf=2011", "/fr/record/2",
                                  "/fr/record/25"},
                          seen;
    while (!open.empty()) {
      const std::string target = *open.begin();
      open.erase(open.begin());
      seen.insert(target);
      CAPTURE(target);
      const std::string page = *site.get(target).body, text = page.substr(page.find("<main"));
      // As a whole cell or line, before what it rests on, and as the value of a parameter.
      for (const char* value :
           {">yes<", ">no<", ">yes ·", ">no ·", ">yes,", ">no,", "= yes<", "= no<"})
        CHECK_MESSAGE(text.find(value) == std::string::npos, value);
      CHECK(text.find(">government privateSector") == std::string::npos);
      for (const std::string& link : links_in(page))
        for (const char* kind : {"/fr/rules/", "/fr/parameters/", "/fr/why?about="})
          if (link.starts_with(kind) && !seen.contains(link)) open.insert(link);
    }
    CHECK(seen.size() > 20);
  }
}

TEST_CASE("a comparison of which a side is missing asks for it, and mistakes are sentences") {
  Site site(record_of_the_mag());
  CHECK(site.body("/fr/compare?asOf=2011").find("name=\"b\"") != std::string::npos);
  CHECK(site.body("/en/compare?a=2010").find("name=\"a\" value=\"2010\"") != std::string::npos);
  CHECK(says(site.body("/en/compare?a=2010&b="), "One side is missing: To</p>"));
  CHECK(says(site.body("/fr/compare?b=2010"), "Il manque un côté : De</p>"));
  CHECK_FALSE(says(site.body("/en/compare"), "is missing"));
  CHECK(site.get("/fr/compare?c=2010").status == 400);
  CHECK(site.get("/api/v1/diff?a=2010").status == 400);
  const auto absent = site.get("/fr/people/p-9999");
  CHECK(says(*absent.body, "<p>Aucune personne ne figure au registre comme"));
  // A parameter is called what it is called.
  CHECK(says(*site.get("/fr/seats?asOf=quand").body, "<p>asOf : valeur"));
}

TEST_CASE("the verdict behind a sign is said to whoever does not see it") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/findings");
  CHECK(page.find("<span class=\"said\">écart </span>◧ <a href=\"/fr/findings/day?asOf=2010") !=
        std::string::npos);
  CHECK(page.find("title=\"écart") == std::string::npos);
}

TEST_CASE("each event that a page names by its number can be opened") {
  Site site(record_of_the_mag());
  CHECK(site.body("/fr/people/p-0020").find("événements <a href=\"/fr/record/101\">101</a>, <a") !=
        std::string::npos);
  CHECK(site.body("/en/next?asOf=2011").find("event <a href=\"/en/record/107\">107</a>") !=
        std::string::npos);
}

TEST_CASE("an empty record has no page of an event that is not there") {
  const EmptyLog empty;
  Site site(empty);
  CHECK(site.body("/fr/seats").find("/record/0") == std::string::npos);
}

TEST_CASE("a page asks nothing of any other origin") {
  Site site(record_of_the_mag());
  const auto is_own = [](const std::string& html, const std::string& mark) {
    for (std::size_t at = html.find(mark); at != std::string::npos; at = html.find(mark, at)) {
      at += mark.size();
      const char first = html[at], second = html[at + 1];
      CHECK_MESSAGE((first == '#' || (first == '/' && second != '/')), html.substr(at, 40));
    }
  };
  for (const std::string language : {"/en/", "/fr/"})
    for (const app::PageRoute& page : app::pages()) {
      if (page.path.find('{') != std::string_view::npos) continue;
      const serving::Response response = site.get(language + std::string(page.path));
      for (const char* mark : {" src=\"", " action=\"", "<link rel=\"stylesheet\" href=\""})
        is_own(*response.body, mark);
      for (const char* mark : {"@import", "srcset", "<object", "<iframe src", "<meta http-equiv"})
        CHECK(response.body->find(mark) == std::string::npos);
    }
  const std::string page = site.body("/en/seats");
  const std::size_t sheet = page.find("/assets/");
  const std::string css = site.body(page.substr(sheet, page.find('"', sheet) - sheet));
  CHECK(css.find("url(") == std::string::npos);
  CHECK(css.find("@import") == std::string::npos);
}

TEST_CASE("a form keeps what is asked besides, and the answer stands before it") {
  Site site(record_of_the_mag());
  const std::string page = site.body("/fr/why-not?person=Hofmann&cycle=2011&group=media");
  CHECK(page.find(R"(<input type="hidden" name="cycle" value="2011">)") != std::string::npos);
  CHECK(page.find("<option value=\"media\" selected>") != std::string::npos);
  CHECK(page.find("name=\"person\"") == page.rfind("name=\"person\""));
  // What stands in the path is asked by it.
  CHECK(site.body("/fr/people/p-0013?asOf=2011").find("type=\"hidden\"") == std::string::npos);
  for (const char* target : {"/fr/seats?asOf=2011", "/en/why?about=rotation/V.4/2010"}) {
    const std::string shown = site.body(target);
    const std::size_t answer = shown.find("<div id=\"answer\" tabindex=\"-1\">\n<h1>");
    CHECK(answer < shown.find(" – ", answer));
    CHECK(shown.find(" – ", answer) < shown.find("class=\"asked\""));
  }
}

TEST_CASE("a question that is refused can be put right where it was asked") {
  Site site(record_of_the_mag());
  for (const char* typed : {"26/04/2012", "2031", "%3Cb%3E"}) {
    const serving::Response page = site.get("/fr/seats?asOf=" + std::string(typed));
    CHECK(page.status >= 400);
    const std::string value = std::string(typed).starts_with('%') ? "&lt;b&gt;" : typed;
    CHECK(page.body->find("autocomplete=\"off\" value=\"" + value + "\"") != std::string::npos);
    CHECK(page.body->find("id=\"days\"") != std::string::npos);
  }
  const serving::Response people = site.get("/en/people?group=nobody&asOf=2011");
  CHECK(people.status == 400);
  CHECK(people.body->find("value=\"2011\"") != std::string::npos);
}
