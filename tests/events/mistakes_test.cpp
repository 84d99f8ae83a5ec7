// Every mistake is named: where it is, what stood there, what was expected.
#include <doctest/doctest.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "events/payload.hpp"

using namespace events;

namespace {

const std::string head =
    R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated","source":"S",)";

Mistake mistake_of(const tl::expected<Payload, Mistake>& read) {
  REQUIRE_FALSE(read.has_value());
  return read.error();
}

using Arguments = std::vector<std::string>;

// The column is where `found` stands in the line, the last time; or, for an absent field, where
// the object that lacks it begins.
void is_refused(const std::string& line, const std::string& field, const std::string& found,
                const std::string& key, const Arguments& arguments = {},
                std::optional<std::size_t> column = std::nullopt) {
  CAPTURE(line);
  const Mistake mistake = mistake_of(from_json(line));
  CHECK(mistake.field == field);
  CHECK(mistake.found == found);
  CHECK(mistake.expected.key == key);
  CHECK(mistake.column == column.value_or(line.rfind(found) + 1));
  if (arguments.empty()) return;
  Arguments given;
  for (const Argument& argument : mistake.expected.arguments) given.push_back(argument.value);
  CHECK(given == arguments);
}

// A value of a field, "forumHeld.edition", in a line that states nothing else of the kind.
void value_is_refused(const std::string& field, const std::string& value, const std::string& key,
                      const Arguments& arguments = {}) {
  const std::size_t dot = field.find('.');
  const std::string kind = field.substr(0, dot), name = field.substr(dot + 1);
  is_refused(head + "\"" + kind + "\":{\"" + name + "\":" + value + "}}", field, value, key,
             arguments);
}

std::string appointed(const std::string& members) {
  return head + R"("memberAppointed":{)" + members + "}}";
}

std::string corrected(const std::string& members) {
  return head + R"("eventCorrected":{"position":17,"reason":"R",)" + members + "}}";
}

}  // namespace

TEST_CASE("text that is not JSON") {
  is_refused("", "", "", "expected.json", {}, 1);
  is_refused("   ", "", "", "expected.json", {}, 4);
  is_refused("hello", "", "hello", "expected.json");
  is_refused(R"({"effectiveOn" "2008"})", "", R"("2008"})", "expected.json");
  is_refused(R"({"effectiveOn":"2008-08-15",})", "", "}", "expected.json");
  is_refused(R"({"source":"half)", "", "", "expected.json", {}, 16);
  is_refused(R"({"source":'S'})", "", "'S'}", "expected.json");
  is_refused(R"({} // note)", "", "// note", "expected.oneDecision");
  is_refused(R"({"effectiveOn":1} {})", "", "{}", "expected.oneDecision");
  is_refused(R"({"edition":01})", "", "1}", "expected.json");
  is_refused("{\"source\":\"a\nb\"}", "", "\\x0ab\"}", "expected.json", {}, 13);
  is_refused(R"({"source":"\ud800"})", "", R"("})", "expected.json");
}

TEST_CASE("text that is not UTF-8") {
  is_refused("{\"source\":\"caf\xe9\"}", "", "\\xe9\"}", "expected.utf8", {}, 15);
  is_refused("{\"source\":\"\xc0\xaf\"}", "", "\\xc0\\xaf\"}", "expected.utf8", {}, 12);
  is_refused("{\"source\":\"\xed\xa0\x80\"}", "", "\\xed\\xa0\\x80\"}", "expected.utf8", {}, 12);
}

TEST_CASE("lines that are too long or too deep") {
  const std::string long_line(std::size_t{1} << 20, ' ');
  const Mistake read = mistake_of(from_json(long_line + "{}"));
  CHECK(read.expected.key == "expected.shorterLine");
  CHECK(read.expected.arguments.at(0).value == "1048576");
  const Mistake deep = mistake_of(from_json(std::string(1000, '[')));
  CHECK(deep.expected.key == "expected.shallowJson");
  CHECK(deep.column == 33);
}

TEST_CASE("a decision that is something else") {
  is_refused("17", "", "17", "expected.object");
  is_refused("null", "", "null", "expected.object");
  is_refused(R"(["a"])", "", R"(["a"])", "expected.object");
  is_refused(head + R"("memberAppointed":"p-0042"})", "memberAppointed", R"("p-0042")",
             "expected.object");
}

TEST_CASE("unknown fields and kinds suggest the nearest known one") {
  is_refused(head + R"("memberApointed":{}})", "memberApointed", R"("memberApointed")",
             "expected.knownFieldNearest");
  const Mistake read = mistake_of(from_json(R"({"efectiveOn":"2008-08-15"})"));
  CHECK(read.expected.arguments.at(0).value == "effectiveOn");
  const Mistake inner = mistake_of(from_json(appointed(R"("group":"media","contry":"BR")")));
  CHECK(inner.field == "memberAppointed.contry");
  CHECK(inner.expected.arguments.at(0).value == "country");
  CHECK(inner.expected.arguments.at(1).value ==
        "person, cycle, group, country, seat, role, termsBefore, isNew");
  const Mistake far = mistake_of(from_json(appointed(R"("zzz":1)")));
  CHECK(far.expected.key == "expected.knownField");
  CHECK(far.expected.arguments.size() == 1);
  // Kinds are no fields of a kind.
  CHECK_FALSE(from_json(appointed(R"("memberResigned":{"person":"p-0001"})")).has_value());
}

TEST_CASE("a decision states exactly one kind") {
  const std::string none = head.substr(0, head.size() - 1) + "}";
  is_refused(none, "", none, "expected.aKind", {}, 1);
  is_refused(head + R"("agendaApproved":{"meeting":"m"},"meetingHeld":{"meeting":"n"}})",
             "meetingHeld", R"({"meeting":"n"})", "expected.oneKind", {"agendaApproved"});
}

TEST_CASE("a field stated twice") {
  is_refused(head + R"("source":"T","agendaApproved":{"meeting":"m"}})", "source", R"("T")",
             "expected.noDuplicate");
  is_refused(head + R"("sour\u0063e":"T","agendaApproved":{"meeting":"m"}})", "source", R"("T")",
             "expected.noDuplicate");
  is_refused(head + R"("agendaApproved":{"meeting":"m"},"agendaApproved":{"meeting":"n"}})",
             "agendaApproved", R"({"meeting":"n"})", "expected.noDuplicate");
}

TEST_CASE("null is not a way to leave a field out") {
  is_refused(head + R"("note":null,"agendaApproved":{"meeting":"m"}})", "note", "null",
             "expected.statedOrLeftOut");
  is_refused(head + R"("agendaApproved":null})", "agendaApproved", "null",
             "expected.statedOrLeftOut");
}

TEST_CASE("required fields that are absent") {
  is_refused(
      R"({"authority":"mag","basis":"stated","source":"S","agendaApproved":{"meeting":"m"}})",
      "effectiveOn", "", "expected.required", {}, 1);
  is_refused(head + R"("agendaApproved":{}})", "agendaApproved.meeting", "", "expected.required",
             {}, head.size() + 18);
  is_refused(appointed(R"("person":"p-0042","cycle":2008)"), "memberAppointed.seat", "",
             "expected.required", {}, head.size() + 19);
  is_refused(head + R"("termsAdopted":{"version":"1","parameters":[{"name":"a","value":"1"},)"
                    R"({"name":"b"}]}})",
             "termsAdopted.parameters[2].value", "", "expected.required", {}, head.size() + 70);
}

TEST_CASE("dates") {
  for (const std::string date : {R"("1799-12-31")", R"("1799-13-31")", R"("3000-01-01")",
                                 R"("2008-8-15")", R"("15/08/2008")", R"("")", "20080815", "[]"})
    is_refused(R"({"authority":"mag","effectiveOn":)" + date + "}", "effectiveOn", date,
               "expected.date", {}, 34);
  is_refused(R"({"effectiveOn":"2008-13-01"})", "effectiveOn", R"("2008-13-01")", "expected.month");
  is_refused(R"({"effectiveOn":"2011-02-29"})", "effectiveOn", R"("2011-02-29")",
             "expected.commonYear", {"2011"});
  is_refused(R"({"effectiveOn":"2011-04-31"})", "effectiveOn", R"("2011-04-31")",
             "expected.dayOfMonth", {"2011-04", "30"});
  value_is_refused("forumHeld.openedOn", R"("soon")", "expected.date");
}

TEST_CASE("codes suggest the nearest known one") {
  is_refused(R"({"authority":"secretaryGenral"})", "authority", R"("secretaryGenral")",
             "expected.oneOfNearest",
             {"secretaryGeneral",
              "secretaryGeneral, underSecretaryGeneral, secretariat, mag, chair, hostCountry, "
              "member, unstated"});
  value_is_refused("memberAppointed.group", R"("x")", "expected.oneOf",
                   {"government, privateSector, media, civilSociety, technicalCommunity"});
  value_is_refused("memberAppointed.group", "3", "expected.oneOf");
  value_is_refused("memberAppointed.seat", R"("unstated")", "expected.oneOf");
  value_is_refused("memberAppointed.seat", R"("Host")", "expected.oneOfNearest");
}

TEST_CASE("persons") {
  for (const std::string person :
       {R"("p-42")", R"("p-0000")", R"("p-00042")", R"("P-0042")", R"("p-100000000")", R"("0042")",
        R"("p-0042 ")", R"("p-+042")", "42"})
    value_is_refused("memberAppointed.person", person, "expected.person");
}

TEST_CASE("countries") {
  for (const std::string country : {R"("XX")", R"("ZZZ")", R"("B")", R"("")", "55"})
    value_is_refused("memberAppointed.country", country, "expected.country");
  for (const std::string country : {R"("br")", R"("BRA")", R"("Brazil")"})
    value_is_refused("memberAppointed.country", country, "expected.countryMeant", {"BR", "BR"});
  value_is_refused("memberAppointed.country", R"("Korea")", "expected.countryOneOf",
                   {"KP, KR", "KP KR"});
}

TEST_CASE("numbers are whole, in range, and not text") {
  for (const std::string cycle : {"1899", "3000", "2008.5", "2.008e3", R"("2008")", "-2008", "0",
                                  "99999999999999999999", "2008.0", "true"})
    value_is_refused("memberAppointed.cycle", cycle, "expected.cycle", {"1900", "2999"});
  for (const std::string count : {"-1", "1.5", "1e3", "2147483648", "-0", R"("3")"})
    value_is_refused("memberAppointed.termsBefore", count, "expected.count", {"0", "2147483647"});
  for (const std::string edition : {"0", "65536"})
    value_is_refused("forumHeld.edition", edition, "expected.ordinal", {"1", "65535"});
  value_is_refused("remunerationPaid.amount", "-5", "expected.minorUnits", {"0", "2147483647"});
}

TEST_CASE("positions") {
  for (const std::string position :
       {"0", "-1", "1.5", "1e3", "1000000000000000", "18446744073709551616", R"("17")",
        R"("previous:0")", R"("previous:")", R"("previous:1.5")", R"("previously")"})
    value_is_refused("figureFollowed.position", position, "expected.position",
                     {"1", "999999999999999"});
  is_refused(head + R"("figureFollowed":{"position":"previous","reason":"R"}})",
             "figureFollowed.position", R"("previous")", "expected.previousInFile");
}

TEST_CASE("previous lines are resolved, everywhere in a decision") {
  const auto previous = [](std::size_t back) -> std::optional<engine::Position> {
    if (back > 3) return std::nullopt;
    return engine::Position{20 - back};
  };
  const auto line = [](const std::string& cause, const std::string& position) {
    return head + R"("cause":)" + cause + R"(,"figureFollowed":{"position":)" + position +
           R"(,"reason":"R"}})";
  };
  const auto read = from_json(line(R"("previous:3")", R"("previous")"), previous);
  REQUIRE(read.has_value());
  CHECK(*read == from_json(line("17", "19")));
  const Mistake far = mistake_of(from_json(line("17", R"("previous:4")"), previous));
  CHECK(far.field == "figureFollowed.position");
  CHECK(far.expected == Message{"expected.earlierLine", {number(4)}});
}

TEST_CASE("texts") {
  const auto noted = [](const std::string& text) {
    return head + R"("agendaApproved":{"meeting":)" + text + "}}";
  };
  const std::string field = "agendaApproved.meeting";
  value_is_refused(field, "7", "expected.text");
  value_is_refused(field, R"("")", "expected.someText");
  value_is_refused(field, R"("  ")", "expected.someText");
  value_is_refused(field, R"("a\u0000b")", "expected.printable");
  value_is_refused(field, R"("a\nb")", "expected.printable");
  value_is_refused(field, R"("a\u0085b")", "expected.printable");
  CHECK(from_json(noted("\"" + std::string(4096, 'm') + "\"")).has_value());
  const Mistake longer = mistake_of(from_json(noted("\"" + std::string(4097, 'm') + "\"")));
  CHECK(longer.expected == Message{"expected.shorterText", {number(4096)}});
  CHECK(longer.found == "\"" + std::string(79, 'm') + "…");
}

TEST_CASE("lists") {
  const auto adopted = [](const std::string& clauses) {
    return head + R"("termsAdopted":{"version":"1","clauses":)" + clauses + "}}";
  };
  is_refused(adopted(R"("IV.4")"), "termsAdopted.clauses", R"("IV.4")", "expected.list");
  is_refused(adopted("[]"), "termsAdopted.clauses", "[]", "expected.someItems");
  is_refused(adopted(R"(["IV.4",5])"), "termsAdopted.clauses[2]", "5", "expected.text");
  is_refused(adopted(R"(["IV.4",""])"), "termsAdopted.clauses[2]", R"("")", "expected.someText");
  is_refused(adopted(R"(["IV.4",null])"), "termsAdopted.clauses[2]", "null", "expected.text");
  is_refused(head + R"("termsAdopted":{"parameters":[{"name":"a","value":"1","nam":"b"}]}})",
             "termsAdopted.parameters[1].nam", R"("nam")", "expected.knownFieldNearest");
}

TEST_CASE("corrections") {
  const std::string whole =
      R"({"effectiveOn":"2008-08-15","authority":"mag","basis":"stated","source":"S",)"
      R"("agendaApproved":{"meeting":"m"})";
  CHECK(from_json(corrected(R"("withdrawn":true)")).has_value());
  CHECK(from_json(corrected(R"("replacement":)" + whole + "}")).has_value());
  CHECK(from_json(corrected(R"("withdrawn":false,"replacement":)" + whole + "}")).has_value());
  const std::string body = R"({"position":17,"reason":"R","withdrawn":false})";
  is_refused(corrected(R"("withdrawn":false)"), "eventCorrected", body,
             "expected.withdrawnOrReplacement");
  const Mistake both =
      mistake_of(from_json(corrected(R"("withdrawn":true,"replacement":)" + whole + "}")));
  CHECK(both.expected.key == "expected.withdrawnOrReplacement");
  is_refused(corrected(R"("withdrawn":"yes")"), "eventCorrected.withdrawn", R"("yes")",
             "expected.trueOrFalse");
  is_refused(corrected(R"("replacement":{"effectiveOn":"2008-08-15"})"),
             "eventCorrected.replacement", R"({"effectiveOn":"2008-08-15"})", "expected.aKind");
  is_refused(corrected(R"("replacement":)" + whole + R"(,"cause":4})"),
             "eventCorrected.replacement.cause", "4", "expected.leftOut");
  is_refused(corrected(R"("replacement":)" + whole + R"(,"amends":5})"),
             "eventCorrected.replacement.amends", "5", "expected.leftOut");
  const Mistake nested =
      mistake_of(from_json(corrected(R"("replacement":)" + corrected(R"("withdrawn":true)"))));
  CHECK(nested.field == "eventCorrected.replacement.eventCorrected");
  CHECK(nested.expected.key == "expected.noCorrection");
  is_refused(head + R"("amends":3,"eventCorrected":{"position":17,"withdrawn":true,)"
                    R"("reason":"R"}})",
             "amends", "3", "expected.leftOut");
}
