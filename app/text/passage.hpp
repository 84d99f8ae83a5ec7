// What becomes of a term, in the same words wherever it is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "answers/next.hpp"
#include "decisions/new_cycle.hpp"
#include "words/words.hpp"

namespace app {

std::string_view course_key(decisions::Passage::Course course);
// As in `course_key`; of a renewal, that it depends on the terms before where they are not known.
std::string course_text(const decisions::Passage& passage, const words::Words& words);
// "evaluation (2020), earlier terms": what a renewal after that cycle lacks.
std::string missing_text(const decisions::Passage& passage, events::Cycle cycle,
                         const words::Words& words);
// What becomes of the term, by which clause, and what that lacks.
std::string outlook_text(const answers::Next::End& end, events::Cycle cycle,
                         const words::Words& words);
// "edition 20 · Lillestrøm · Norway · 23 June 2025 – 27 June 2025", the days apart.
std::string occasion_text(const answers::Occasion& occasion, const words::Words& words);
// "≥ 2 of 3".
std::string terms_text(std::int64_t terms, bool are_exact, std::optional<std::int64_t> allowed,
                       const words::Words& words);

}  // namespace app
