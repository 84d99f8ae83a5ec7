#include "app/supposing/terms_file.hpp"

#include <ostream>

#include "app/cli/lines.hpp"
#include "app/recording/intake.hpp"
#include "words/layout.hpp"

namespace app {

replay::TermsFile terms_in(Session& session, const std::string& path) {
  const std::string text = text_of(path);
  auto terms = replay::read_terms(without_mark(text));
  if (terms) return std::move(*terms);
  const std::vector<replay::TermsMistake>& all = terms.error();
  const auto place = [&](const replay::TermsMistake& mistake) {
    return place_of(path, {mistake.line, mistake.column, ""});
  };
  for (std::size_t i = 1; i < all.size(); ++i)
    session.err() << "mag: " << words::sanitised(place(all[i]) + session.words().say(all[i].what))
                  << '\n';
  throw Failure(Trouble::refused, all.front().what, place(all.front()));
}

}  // namespace app
