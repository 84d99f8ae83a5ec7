#include <algorithm>
#include <boost/json/array.hpp>
#include <ostream>
#include <set>
#include <tuple>

#include "app/asking/days.hpp"
#include "app/asking/json.hpp"
#include "app/asking/members.hpp"
#include "app/cli/session.hpp"
#include "app/csv/csv.hpp"
#include "app/text/heading.hpp"
#include "app/text/table.hpp"
#include "app/verbs/verb_list.hpp"
#include "events/event.hpp"

namespace app {
namespace {

namespace json = boost::json;

// What the rules find on one day, and what is needed to tell it.
struct Audit {
  replay::Timeline timeline;
  projections::Register reg;
  counting::Parameters terms;
  std::vector<rules::Finding> findings;
};

Audit audit_on(const replay::Timeline& timeline) {
  projections::Register reg = timeline.fold();
  counting::Parameters terms = timeline.parameters(reg);
  std::vector<rules::Finding> findings = timeline.audit(reg);
  return {timeline, std::move(reg), std::move(terms), std::move(findings)};
}

// Neither what holds nor what no clause asks for is asked about.
bool shown(const rules::Finding& finding, bool all) {
  return all || (finding.verdict != rules::Verdict::holds &&
                 finding.verdict != rules::Verdict::not_applicable);
}

Colour colour_of(rules::Verdict verdict) {
  switch (verdict) {
    case rules::Verdict::breach:
      return Colour::red;
    case rules::Verdict::departure:
      return Colour::yellow;
    case rules::Verdict::holds:
      return Colour::green;
    case rules::Verdict::unknown:
    case rules::Verdict::not_applicable:
      break;
  }
  return Colour::dim;
}

// The sources of the events that a finding rests on, each once.
json::array sources(const replay::Timeline& timeline, const rules::Finding& finding) {
  json::array all;
  for (const engine::Position position : finding.because) {
    const auto event = timeline.at(position);
    if (!event) continue;
    const json::string source(events::particulars(event->payload).source);
    if (std::find(all.begin(), all.end(), source) == all.end()) all.emplace_back(source);
  }
  return all;
}

json::object document(const Audit& audit, const words::Words& words, bool all) {
  json::array findings;
  for (const rules::Finding& finding : audit.findings) {
    if (!shown(finding, all)) continue;
    json::object object = json_of(finding, words);
    object["sources"] = sources(audit.timeline, finding);
    findings.push_back(std::move(object));
  }
  json::object object = heading_of(audit.timeline, audit.reg);
  object["terms"] = text_or_null(audit.terms.version());
  object["findings"] = std::move(findings);
  return object;
}

void print(Session& session, const Audit& audit, const words::Words& words, bool all) {
  std::ostream& out = session.out();
  const bool coloured = session.globals().colour;
  print_heading(session, audit.timeline, audit.reg, words);
  Table table({{words.choose("Verdict", "Verdict")},
               {words.choose("Clause", "Clause")},
               {words.choose("Finding", "Constat")}},
              coloured, session.globals().width);
  const Counts counts = counts_of(audit.findings);
  bool any = false;
  for (const rules::Finding& finding : audit.findings) {
    if (!shown(finding, all)) continue;
    any = true;
    table.row({{words.verdict_of(finding), colour_of(finding.verdict)},
               {finding.clause.empty() ? "–" : finding.clause},
               {words.say(finding.text) + " [" + finding.id + "]"}});
  }
  if (!audit.reg.current())
    paragraph(out, words.say("composition.noCycle"), session.globals().width);
  if (any) table.print(out);
  paragraph(out,
            words.say({"audit.counts",
                       {events::number(counts.by_verdict[0]), events::number(counts.by_verdict[1]),
                        events::number(counts.by_verdict[2]), events::number(counts.by_verdict[3]),
                        events::number(counts.disagreements), events::number(counts.by_verdict[4]),
                        events::number(counts.agreements), events::number(counts.open)}}),
            session.globals().width);
}

void print_csv(const Csv& csv, const std::vector<Audit>& audits, const words::Words& plain,
               bool all) {
  csv.row({"as_of", "known_at", "cycle", "terms", "id", "rule", "clause", "verdict", "evidence",
           "measured", "required", "because", "text"});
  for (const Audit& audit : audits) {
    const words::Words words = plain.with(audit.reg.people(), audit.timeline.until());
    for (const rules::Finding& finding : audit.findings) {
      if (!shown(finding, all)) continue;
      csv.row({engine::to_string(audit.timeline.until()),
               std::to_string(audit.timeline.known_at().value),
               audit.reg.current() ? std::to_string(audit.reg.current().year) : "",
               std::string(audit.terms.version()), finding.id, std::string(finding.rule),
               finding.clause, std::string(rules::name_of(finding.verdict)),
               finding.evidence == counting::Evidence::none
                   ? ""
                   : std::string(counting::name_of(finding.evidence)),
               finding.measured, finding.required, joined(finding.because),
               words.say(finding.text)});
    }
  }
}

// Findings of one rule and clause with one verdict.
struct Kind {
  rules::Verdict verdict;
  std::string rule, clause;
  long long findings = 0;
  std::set<events::Cycle> cycles;
  const rules::Finding* latest = nullptr;  // the last of the latest cycle
  const Audit* audit = nullptr;            // in which it was found
};

// The gravest first: breaches, departures from clauses, disagreements, unknown, what holds. Of one
// gravity what is found in more cycles, then more often, then by name.
bool is_more_telling(const Kind& left, const Kind& right) {
  const auto rank = [](const Kind& kind) {
    const int grave = kind.verdict == rules::Verdict::breach      ? 0
                      : kind.verdict == rules::Verdict::departure ? 1
                      : kind.verdict == rules::Verdict::unknown   ? 3
                                                                  : 4;
    return grave == 1 && kind.clause.empty() ? 2 : grave;
  };
  const auto key = [&](const Kind& kind) {
    return std::tuple(rank(kind), -static_cast<long long>(kind.cycles.size()), -kind.findings,
                      std::string_view(kind.rule), std::string_view(kind.clause));
  };
  return key(left) < key(right);
}

std::vector<Kind> kinds_of(const std::vector<Audit>& audits, bool all) {
  std::vector<Kind> kinds;
  for (const Audit& audit : audits)
    for (const rules::Finding& finding : audit.findings) {
      if (!shown(finding, all)) continue;
      auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) {
        return each.verdict == finding.verdict && each.rule == finding.rule &&
               each.clause == finding.clause;
      });
      if (kind == kinds.end())
        kind = kinds.insert(
            kind,
            {finding.verdict, std::string(finding.rule), finding.clause, 0, {}, nullptr, nullptr});
      ++kind->findings;
      kind->cycles.insert(audit.reg.current());
      kind->latest = &finding;
      kind->audit = &audit;
    }
  std::sort(kinds.begin(), kinds.end(), is_more_telling);
  return kinds;
}

// A line for each kind of finding; of breaches and departures the latest as an example, and how to
// ask for its reasons.
void print_summary(Session& session, const std::vector<Audit>& audits, bool all) {
  std::ostream& out = session.out();
  const std::size_t width = session.globals().width;
  const std::vector<Kind> kinds = kinds_of(audits, all);
  if (kinds.empty()) out << session.words().say("audit.summaryNone") << '\n';
  for (const Kind& kind : kinds) {
    const words::Words words =
        session.words().with(kind.audit->reg.people(), kind.audit->timeline.until());
    out << paint(words.verdict_of(*kind.latest), colour_of(kind.verdict), session.globals().colour)
        << " · " << kind.rule << (kind.clause.empty() ? "" : " " + kind.clause) << " · "
        << words.say({"audit.summaryCounts",
                      {events::number(kind.findings),
                       events::number(static_cast<long long>(kind.cycles.size()))}})
        << '\n';
    if (kind.verdict != rules::Verdict::breach && kind.verdict != rules::Verdict::departure)
      continue;
    paragraph(out, words.say(kind.latest->text), width, 2, 2);
    out << "  mag why " << kind.latest->id << '\n';
  }
}

// Whether a verdict is at or above the one that --fail-on names: breach above departure above
// unknown.
bool fails(rules::Verdict verdict, const std::string& fail_on) {
  const auto weight = [](std::string_view name) {
    return name == "breach" ? 3 : name == "departure" ? 2 : name == "unknown" ? 1 : 0;
  };
  return weight(rules::name_of(verdict)) >= weight(fail_on);
}

Exit run(Session& session, const Given& given) {
  const bool summary = given.flag("--summary");
  if (summary)
    session.offers({Format::text});
  else
    session.offers({Format::text, Format::json, Format::jsonl, Format::csv});
  const std::string fail_on = given.value("--fail-on").value_or("");
  if (!fail_on.empty() && fail_on != "breach" && fail_on != "departure" && fail_on != "unknown")
    throw Failure(Exit::usage, {"usage.failOn", {events::text(fail_on)}});
  const bool all = given.flag("--all");
  const bool range = given.value("--from") || given.value("--to");
  std::vector<Audit> audits;
  for (const replay::Timeline& timeline : days(session, given))
    audits.push_back(audit_on(timeline));

  json::array documents;
  bool failed = false;
  for (const Audit& audit : audits) {
    const words::Words words = session.words().with(audit.reg.people(), audit.timeline.until());
    if (session.globals().format == Format::json)
      documents.push_back(document(audit, words, all));
    else if (session.globals().format == Format::jsonl)
      write_json(session.out(), document(audit, words, all));
    else if (session.globals().format == Format::text && !summary) {
      if (&audit != &audits.front()) session.out() << '\n';
      print(session, audit, words, all);
    }
    if (!fail_on.empty())
      failed |= std::any_of(audit.findings.begin(), audit.findings.end(),
                            [&](const rules::Finding& f) { return fails(f.verdict, fail_on); });
  }
  if (summary) print_summary(session, audits, all);
  if (session.globals().format == Format::csv)
    print_csv(Csv(session), audits, session.words(), all);
  if (session.globals().format == Format::json)
    write_json(session.out(), range ? json::value(json::object{{"audits", std::move(documents)}})
                                    : documents.front());
  return failed ? Exit::findings : Exit::done;
}

}  // namespace

Verb audit_verb() {
  return {
      "audit",
      {"what the rules find on a date", "ce que constatent les règles à une date"},
      {},
      {{"--all",
        "",
        {"also findings that are met or not applicable (no clause in force)",
         "aussi les constats respectés ou sans objet (aucune clause en vigueur)"}},
       {"--from",
        "DATE",
        {"the first of several cycles, audited on the last day of each",
         "le premier de plusieurs cycles, chacun audité à son dernier jour"}},
       {"--to", "DATE", {"the last of them", "le dernier de ces cycles"}},
       {"--summary",
        "",
        {"findings of one kind in one line, the most serious first, with the latest example",
         "les constats de même nature en une ligne, les plus graves d'abord, avec le dernier "
         "exemple"}},
       {"--fail-on",
        "VERDICT",
        {"exit with 1 if a finding is as serious as this, or more: breach, departure (a "
         "deviation) or unknown (undetermined)",
         "code de sortie 1 si un constat est au moins aussi grave : breach (manquement), "
         "departure (écart) ou unknown (indéterminé)"}}},
      {{"mag audit --as-of 2010 --all",
        {"the cycle 2010, on its last day, with what is met or not applicable",
         "le cycle 2010, à son dernier jour, avec ce qui est respecté ou sans objet"}},
       {"mag audit --from 2008 --to 2012 --lang fr",
        {"five cycles, in French", "cinq cycles, en français"}},
       {"mag audit --from 1900 --summary",
        {"all cycles on one screen", "tous les cycles sur un écran"}},
       {"mag audit --as-of 2010 --fail-on breach > findings.txt && echo 'no breach'",
        {"in a script: exits with 1 if there is a breach",
         "dans un script : code de sortie 1 s'il y a un manquement"}}},
      false,
      run,
      Reads::day,
      {{{"met (holds)", "respecté (holds)"},
        {"the record is as the clause requires", "le registre est conforme à la clause"}},
       {{"deviation (departure)", "écart (departure)"},
        {"it is not, but the text leaves room (about, generally)",
         "il ne l'est pas, mais le texte laisse une marge (environ, généralement)"}},
       {{"disagreement (departure)", "désaccord (departure)"},
        {"two sources, or two parts of the record, contradict each other",
         "deux sources, ou deux parties du registre, se contredisent"}},
       {{"breach", "manquement (breach)"},
        {"the record is not as the clause requires, and the text leaves no room",
         "le registre n'est pas conforme à la clause, et le texte ne laisse pas de marge"}},
       {{"undetermined (unknown)", "indéterminé (unknown)"},
        {"the record does not say enough to judge", "le registre n'en dit pas assez pour juger"}},
       {{"not applicable (notApplicable)", "sans objet (notApplicable)"},
        {"no terms of reference with the clause were in force",
         "aucune version des termes de référence contenant la clause n'était en vigueur"}}}};
}

}  // namespace app
