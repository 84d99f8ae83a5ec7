#include "serving/zipping.hpp"

#include <zlib.h>

namespace serving {

std::shared_ptr<const std::string> zipped(const std::string& text) {
  constexpr std::size_t worth_it = 512;  // less goes into one packet anyhow
  constexpr int level = 5, with_gzip_head = 15 + 16, memory = 8;
  if (text.size() < worth_it) return nullptr;
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, with_gzip_head, memory, Z_DEFAULT_STRATEGY) != Z_OK)
    return nullptr;
  auto made = std::make_shared<std::string>(text.size(), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(made->data());
  stream.avail_out = static_cast<uInt>(made->size());
  const bool is_shorter = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  made->resize(stream.total_out);
  made->shrink_to_fit();
  deflateEnd(&stream);
  return is_shorter ? made : nullptr;
}

}  // namespace serving
