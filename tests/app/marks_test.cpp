// Marks in a text, by which a page leads to what it names.
#include "words/marks.hpp"

#include <doctest/doctest.h>

using words::marked;
using words::Named;

namespace {

// The pieces of a text, each with what it names: "see |e:434:event 434|."
std::string taken_apart(const std::string& text) {
  std::string shown;
  for (const words::Mention& each : words::mentions_in(text)) {
    if (!shown.empty()) shown += "|";
    if (each.named != Named::nothing)
      shown.append(1, static_cast<char>(each.named)).append(":").append(each.id).append(":");
    shown += each.text;
  }
  return shown;
}

}  // namespace

TEST_CASE("what is marked is told apart from the text around it") {
  CHECK(taken_apart("") == "");
  CHECK(taken_apart("nothing marked") == "nothing marked");
  CHECK(taken_apart("see " + marked(Named::event, "434", "event 434") + ".") ==
        "see |e:434:event 434|.");
  CHECK(taken_apart(marked(Named::person, "p-0042", "Zoë") +
                    marked(Named::clause, "IV.4", "IV.4")) == "p:p-0042:Zoë|c:IV.4:IV.4");
  CHECK(taken_apart(marked(Named::finding, "quota/IV.4/government/2020", "it")) ==
        "f:quota/IV.4/government/2020:it");
}

TEST_CASE("signs of marks that stand in a record lead nowhere else, and are not shown") {
  for (const char* id : {"", "43\"4", "../x", "p-1", "434?a=b"})
    CHECK(taken_apart(marked(Named::event, id, "text")).find("e:") == std::string::npos);
  CHECK(taken_apart("a\uE000b\uE001c\uE002d") == "a|b|c|d");
  CHECK(taken_apart("a\uE002b") == "a|b");
  CHECK(taken_apart("\uE000e434\uE001never closed") == "e:434:never closed");
  // A mark within another: the inner one counts.
  CHECK(
      taken_apart(marked(Named::event, "1", "x" + marked(Named::event, "2", "y"))).find("e:2:y") !=
      std::string::npos);
}
