#include "app/site/assets.hpp"

#include "app/site/site_css.hpp"
#include "events/digest.hpp"

namespace app {

const std::string& style_sheet() {
  static const std::string sheet(site_css);
  return sheet;
}

std::string style_address() { return "/assets/site." + digest_of(style_sheet()) + ".css"; }

std::string digest_of(std::string_view text) {
  constexpr std::size_t shown = 16;
  events::Digest digest;
  digest.add_line(text);
  return digest.hex().substr(0, shown);
}

}  // namespace app
