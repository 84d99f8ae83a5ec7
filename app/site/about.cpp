#include "app/site/about.hpp"

#include <algorithm>
#include <array>

#include "app/html/html.hpp"

namespace app {
namespace {

struct Section {
  std::string_view heading, first, second, third = "", fourth = "";  // "" where there is no more
};
constexpr std::array sections = {
    Section{"about.reading", "about.known", "about.verdicts", "about.times", "about.bases"},
    Section{"about.confidential", "about.withheld", "about.numbers", "about.people"},
    Section{"about.citing", "about.pinned", "about.fingerprint", "about.subscribing"},
    Section{"about.access", "about.accessible", "about.untried"},
    Section{"about.licence", "about.code", "about.facts", "about.builtIn"},
    Section{"about.programs", "about.api", "about.problems"},
    Section{"about.mistakes", "about.correcting", "about.reporting"}};

// What the site or its server may answer, by name; a test holds that none is missing.
struct ProblemSaid {
  std::string_view name, title, says;
};
constexpr std::array problems_said = {
    ProblemSaid{"bad-request", "problem.badRequest", "problem.badRequestSays"},
    ProblemSaid{"bad-target", "problem.badTarget", "problem.badTargetSays"},
    ProblemSaid{"question", "problem.question", "problem.questionSays"},
    ProblemSaid{"not-found", "problem.absent", "problem.absentSays"},
    ProblemSaid{"method", "problem.method", "problem.methodSays"},
    ProblemSaid{"not-acceptable", "problem.notAcceptable", "problem.notAcceptableSays"},
    ProblemSaid{"too-slow", "problem.tooSlow", "problem.tooSlowSays"},
    ProblemSaid{"conflict", "problem.refused", "problem.conflictSays"},
    ProblemSaid{"body-too-large", "problem.bodyTooLarge", "problem.bodyTooLargeSays"},
    ProblemSaid{"target-too-long", "problem.targetTooLong", "problem.targetTooLongSays"},
    ProblemSaid{"media-type", "problem.mediaType", "problem.mediaTypeSays"},
    ProblemSaid{"bad-expectation", "problem.badExpectation", "problem.badExpectationSays"},
    ProblemSaid{"unknown-host", "problem.unknownHost", "problem.unknownHostSays"},
    ProblemSaid{"refused", "problem.refused", "problem.refusedSays"},
    ProblemSaid{"too-many", "problem.tooMany", "problem.tooManySays"},
    ProblemSaid{"headers-too-large", "problem.headersTooLarge", "problem.headersTooLargeSays"},
    ProblemSaid{"server-mistake", "problem.serverMistake", "problem.serverMistakeSays"},
    ProblemSaid{"unknown-method", "problem.unknownMethod", "problem.unknownMethodSays"},
    ProblemSaid{"unknown-coding", "problem.unknownCoding", "problem.unknownCodingSays"},
    ProblemSaid{"unreadable", "problem.busy", "problem.unreadableSays"},
    ProblemSaid{"busy", "problem.tooBusy", "problem.tooBusySays"},
    ProblemSaid{"http-version", "problem.httpVersion", "problem.httpVersionSays"}};

const ProblemSaid* problem_named(std::string_view name) {
  const auto found = std::find_if(problems_said.begin(), problems_said.end(),
                                  [&](const ProblemSaid& each) { return each.name == name; });
  return found == problems_said.end() ? nullptr : &*found;
}

}  // namespace

Document about(const Ground& ground, const words::Words& words) {
  Document document{words.say("about.title"), "about", ""};
  Html html(nowhere);
  html.title(document.title);
  html.tell(words.say("about.what"), 0, 0);
  for (const Section& section : sections) {
    html.heading(words.say(section.heading));
    for (const std::string_view key :
         {section.first, section.second, section.third, section.fourth})
      if (!key.empty()) html.tell(words.say(key), 0, 0);
    append(document.body, html.take());
    if (section.heading == "about.programs")
      document.body.push_back(
          {Block::Kind::other, "<p><a href=\"" + escaped(ground.base) +
                                   "/openapi.json\"><code>/openapi.json</code></a></p>\n"});
  }
  return document;
}

bool is_problem(std::string_view name) { return problem_named(name) != nullptr; }

std::string_view title_of_problem(std::string_view name) {
  const ProblemSaid* problem = problem_named(name);
  return problem ? problem->title : "problem.serverMistake";
}

Document about_problem(std::string_view name, const words::Words& words) {
  const ProblemSaid& problem = *problem_named(name);
  Document document{words.say(problem.title), "problems/" + std::string(name), ""};
  Html html(nowhere);
  html.title(document.title);
  html.tell(words.say(problem.says), 0, 0);
  document.body = html.take();
  return document;
}

}  // namespace app
