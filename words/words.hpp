// Putting things into words: the message catalogue in English and French, and the names of codes,
// countries, dates and people in a sentence. The only place where findings, refusals and mistakes
// become text.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "events/message.hpp"
#include "projections/people.hpp"
#include "rules/rule.hpp"
#include "words/marks.hpp"

namespace words {

// A sentence of the catalogue; {0}, {1} … stand for the arguments, {event 0} for an event with its
// noun.
struct Sentence {
  std::string_view key, en, fr;
};
// One table for each floor that speaks, one for commands that are not understood, one for labels,
// one for what answers begin with, one for scenarios, one for cycles that open, one for terms of
// reference, one for events told in a sentence, one for pages, one for what is said of an answer
// that is taken along, one for what the site says of itself, one for its problems.
std::span<const Sentence> sentences_of_about();
std::span<const Sentence> sentences_of_app();
std::span<const Sentence> sentences_of_citing();
std::span<const Sentence> sentences_of_cycles();
std::span<const Sentence> sentences_of_decisions();
std::span<const Sentence> sentences_of_events();
std::span<const Sentence> sentences_of_intake();
std::span<const Sentence> sentences_of_labels();
std::span<const Sentence> sentences_of_leads();
std::span<const Sentence> sentences_of_pages();
std::span<const Sentence> sentences_of_pictures();
std::span<const Sentence> sentences_of_problems();
std::span<const Sentence> sentences_of_rules();
std::span<const Sentence> sentences_of_scenarios();
std::span<const Sentence> sentences_of_terms();
std::span<const Sentence> sentences_of_told();
std::span<const Sentence> sentences_of_usage();
std::array<std::span<const Sentence>, 17> all_sentences();

// Whether French is set for a person to read (typography.hpp), or stands as it is typed: in JSON,
// CSV and whatever a program reads; and whether what is named is marked (marks.hpp), for a page.
enum class Typography { typed, set, marked };

class Words {
 public:
  explicit Words(events::Language language, Typography typography = Typography::typed)
      : language_(language), typography_(typography) {}

  events::Language language() const { return language_; }
  // With the people who are named in messages, who must outlive it; without them they stay numbers.
  Words with(const projections::People& people, engine::Date on) const {
    Words words(language_, typography_);
    words.people_ = &people;
    words.on_ = on;
    return words;
  }

  // The sentence for a message. A key that is not in the catalogue is a mistake of this program: it
  // is shown as it stands, and a test fails.
  std::string say(const events::Message& message) const;
  std::string say(std::string_view key) const { return say(events::Message{std::string(key), {}}); }
  std::string choose(std::string_view en, std::string_view fr) const {
    return language_ == events::Language::fr ? set(fr) : std::string(en);
  }
  // "label: value".
  std::string label_is(std::string_view label, std::string_view value) const {
    return std::string(label) + choose(": ", " : ") + std::string(value);
  }
  // Puts more behind what a sentence says so far: "members: 56; named: 3".
  void add_to(std::string& said, std::string_view more) const;
  void add_to(std::string& said, const events::Message& more) const { add_to(said, say(more)); }
  // A text of the language, set for whom it is.
  std::string set(std::string_view text) const;

  // How an argument is worded by its type: a group by its label, a country by its name on the day.
  std::string word(const events::Argument& argument) const;
  // "25 November 2026, 08:50 UTC"; to the nanosecond it is in JSON.
  std::string instant(engine::Instant instant) const;
  std::string name_of(events::Person person) const;  // the name, or "p-0042"
  // Numbers of events, clauses and the ids of findings, as they stand.
  std::string number_of(engine::Position position) const;
  std::string numbers_of(const std::vector<engine::Position>& positions) const;  // "3 17 18"
  std::string clause(std::string_view clause) const;
  // A text that names something, as a page leads there.
  std::string mark(Named named, std::string_view id, const std::string& text) const;
  std::string id_of(const rules::Finding& finding) const;
  std::string name_of(rules::Verdict verdict) const;
  // The verdict of a finding. Where no clause is departed from, sources or the record disagree.
  std::string verdict_of(const rules::Finding& finding) const;
  std::string name_of(counting::Evidence evidence) const;
  // The value of a parameter, as one reads it: "yes" and groups by what they are called. What is
  // typed or read by a program is as it stands.
  std::string value_of(std::string_view parameter, std::string_view value) const;
  // What a parameter fixes: "the share of the seats, about (governments)"; "" when no rule has it.
  std::string meaning_of(std::string_view parameter) const;
  template <class Code>
  std::string label(Code code) const {
    return set(events::label_of(code, language_));
  }

 private:
  std::string with_noun(const std::string& noun, const events::Argument& argument) const;

  events::Language language_;
  Typography typography_;
  const projections::People* people_ = nullptr;
  engine::Date on_ = engine::Date::latest();  // as countries are called today
};

}  // namespace words
