#!/usr/bin/env bash
# Makes the short films of the demonstration anew: <name>.mp4, its HLS playlist with one segment file, and its captions.
# Needs ffmpeg, espeak-ng and fonts-noto-cjk (apt-get install -y ffmpeg espeak-ng fonts-noto-cjk). Run it in this folder.
# A line of a film is what is shown, spoken and captioned; the first is its title.
set -euo pipefail
font=/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stamp() { awk -v s="$1" 'BEGIN { printf "%02d:%02d:%06.3f", s / 3600, (s % 3600) / 60, s % 60 }'; }

film() {
  local name=$1 colour=$2 i=0 at=0
  shift 2
  printf 'WEBVTT\n' > "$name.vtt"
  : > "$work/list"
  for line in "$@"; do
    espeak-ng -v cmn -s 150 -w "$work/$i.wav" "$line"
    # Half a second of silence after each line; the length is a whole number of frames.
    local length
    length=$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$work/$i.wav" | awk '{ printf "%.1f", int(($1 + 0.9) * 5) / 5 }')
    sed -E 's/([，。：；、])/\1\n/g' <<< "$line" > "$work/$i.txt"
    ffmpeg -v error -y -f lavfi -i "color=c=$colour:s=640x360:r=5:d=$length" -i "$work/$i.wav" \
      -vf "drawtext=fontfile=$font:textfile=$work/$i.txt:fontsize=36:fontcolor=white:line_spacing=16:x=(w-text_w)/2:y=(h-text_h)/2" \
      -af "apad=whole_dur=$length,aresample=24000" -t "$length" -c:v libx264 -profile:v main -pix_fmt yuv420p -crf 30 -g 25 -c:a aac -b:a 24k -ac 1 "$work/$i.mp4"
    echo "file $work/$i.mp4" >> "$work/list"
    local ends
    ends=$(awk -v a="$at" -v b="$length" 'BEGIN { print a + b }')
    printf '\n%s --> %s\n%s\n' "$(stamp "$at")" "$(stamp "$ends")" "$line" >> "$name.vtt"
    at=$ends
    i=$((i + 1))
  done
  ffmpeg -v error -y -f concat -safe 0 -i "$work/list" -c:v libx264 -profile:v main -pix_fmt yuv420p -crf 33 -g 25 -c:a aac -b:a 20k -ac 1 -movflags +faststart "$name.mp4"
  mkdir -p "$name"
  ffmpeg -v error -y -i "$name.mp4" -c copy -f hls -hls_time 5 -hls_playlist_type vod -hls_segment_type fmp4 -hls_flags single_file -hls_segment_filename "$name/film.m4s" "$name/index.m3u8"
}

film study 0x1d4f91 '怎样学习公需科目' '点击进入班级，打开课时，就可以开始学习。' '进度按实际观看的内容计算，断网以后会自动补上。' '全部必修课程完成后，可以参加考试。' '全部选修课程完成后，学时自动计入。'
film data 0x234b3f '保护个人信息，从小事做起' '身份证号和手机号，只提供给确有需要的人。' '密码要够长，不同的网站用不同的密码。' '收到要验证码的电话，先挂断，再核实。' '工作数据不外传，离开座位先锁屏。'
film property 0x5a3472 '认识知识产权' '专利保护发明创造，要先申请，再公开。' '商标区分商品和服务的来源，注册以后受到保护。' '作品完成的时候，著作权就自动产生。' '使用他人的成果，要取得许可，并注明出处。'
film safety 0x7a3b12 '安全用电三要点' '第一，不用湿手碰开关和插座。' '第二，不在一个插座上接太多的电器。' '第三，发现电线破损，马上断电，请专业人员修理。'
